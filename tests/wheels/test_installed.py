"""From the built files alone, outside the repository: the site has its tables, answers, takes a petition in and works on."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.rules.repository import ROOT
from tests.wheels.environments import Environment

DEMO = {"DJANGO_SETTINGS_MODULE": "cms_site.settings.demo"}
PETITION = {
    "content": "Đèn đường ngõ 12 hỏng đã ba hôm, tối đi lại rất nguy hiểm.",
    "sender_name": "Nguyễn Thị Hoa",
    "sender_phone": "0912000123",
    "consent": True,
}
# One start of Django instead of three.
WORKED = """
from chinhquyen_reception.models import PetitionRow
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult
states = lambda: sorted(set(DBTaskResult.objects.values_list("status", flat=True)))
print(PetitionRow.objects.count(), *states())
call_command("run_worker", once=True)
print(PetitionRow.objects.count(), *states())
call_command("module_report")
"""


@pytest.fixture(scope="module")
def home(whole: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a site's own, its tables made by the command an operator would type."""
    folder = tmp_path_factory.mktemp("site")
    assert "sẵn sàng" in whole.run(whole.script("chinhquyen-site"), "prepare", at=folder, **DEMO)
    return folder


@pytest.fixture(scope="module")
def address(whole: Environment, home: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(whole.python), "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "cms_site.wsgi"]
    running = subprocess.Popen(command, cwd=home, env=whole.clean(home, **DEMO), stderr=subprocess.DEVNULL)
    try:
        yield _answering(f"http://127.0.0.1:{port}")
    finally:
        running.terminate()
        running.wait()


def _answering(address: str) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            read(f"{address}/healthz")
        except URLError:
            time.sleep(0.2)
        else:
            return address
    raise AssertionError("the site did not answer within a minute")


def read(url: str, data: object = None) -> str:
    request = urllib.request.Request(url, headers={"Content-Type": "application/json"})  # noqa: S310 - our own server
    body = json.dumps(data).encode() if data else None
    with urllib.request.urlopen(request, body, timeout=30) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())


def test_what_runs_comes_from_the_wheels(whole: Environment, home: Path) -> None:
    where = whole.run(
        whole.python,
        "-c",
        "import cms_site, chinhquyen_sdk, chinhquyen_letters as l; print(cms_site.__file__, chinhquyen_sdk.__file__, l.__file__)",
        at=home,
    )
    assert [path for path in where.split() if not path.startswith(str(whole.folder))] == []
    assert (home / "var" / "site.sqlite3").exists(), "the database belongs into the folder one works in"


def test_the_settings_of_a_real_server_have_nothing_to_say(whole: Environment, home: Path) -> None:
    production = {"CHINHQUYEN_SECRET_KEY": "0a1b2c3d4e5f6g7h8i9j" * 3, "CHINHQUYEN_HOSTS": "phuong.example"}
    site = whole.script("chinhquyen-site")
    whole.run(site, "check", "--deploy", "--fail-level", "WARNING", at=home, **production)


def test_a_page_answers_with_its_styles(address: str) -> None:
    page = read(f"{address}/don-thu/gui/")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert 'name="content"' in page and len(styles) > 5
    assert all("{" in read(address + style) for style in styles)
    assert "Đăng nhập" in read(f"{address}/admin/login/"), "the admin speaks Vietnamese"


def test_a_petition_is_filed_and_the_worker_tells_the_others(
    whole: Environment, home: Path, address: str
) -> None:
    receipt = json.loads(read(f"{address}/api/v1/reception/petitions/", PETITION))
    assert receipt["code"]
    site = whole.script("chinhquyen-site")
    told = whole.run(site, "shell", "-v", "0", "-c", WORKED, at=home, **DEMO)
    assert "1 READY\n" in told and "1 SUCCESSFUL\n" in told
    assert len(re.findall(r"^\S.*\(\w+ 0\.1\.0\)$", told, re.M)) == len(list((ROOT / "plugins").iterdir())), (
        "every module works"
    )


def test_the_command_of_the_sdk_works(whole: Environment, tmp_path: Path) -> None:
    law = whole.run(
        whole.script("chinhquyen"), "deadline", "KN-27-ACCEPT", "--from", "2026-07-01", at=tmp_path
    )
    assert "10/7/2026" in law
    whole.run(whole.script("chinhquyen"), "new-module", "tree_planting", at=tmp_path)
    assert (tmp_path / "chinhquyen-tree-planting" / "chinhquyen_tree_planting" / "module.py").exists()
