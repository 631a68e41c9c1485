"""The demo's two communes, alive: each journey walks in a fresh copy of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.town import Town


@pytest.fixture(scope="session")
def demo_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the loaded demo is kept after its first use; loading it takes longer than a journey."""
    return tmp_path_factory.mktemp("demo") / "demo.sqlite3"


@pytest.fixture
def town(live_server: Any, demo_copy: Path, clean_cache: None) -> Town:
    """phường Quyết Thắng and xã Đại Từ with their pages, petitions and people, answering over HTTP."""
    from chinhquyen_sdk.host.fresh import forget_everything

    port = int(live_server.url.rpartition(":")[2])
    _fill(demo_copy, port)
    forget_everything()
    return Town(port)


def _fill(demo_copy: Path, port: int) -> None:
    from django.db import connection

    if connection.vendor != "sqlite":
        _load(port)
        return
    connection.close()
    file = Path(connection.settings_dict["NAME"])
    if demo_copy.exists():
        _copy(demo_copy, file)
    else:
        _load(port)
        _copy(file, demo_copy)


def _load(port: int) -> None:
    from django.core.management import call_command

    from cms_site.demo.load import load_demo
    from cms_site.demo.ports import set_ports

    assert load_demo() == []
    call_command("update_index", verbosity=0)
    set_ports(port)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as full, closing(sqlite3.connect(target)) as empty:
        full.backup(empty)
