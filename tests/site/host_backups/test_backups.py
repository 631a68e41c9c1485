"""A backup is taken while people write, holds each petition whole, and goes back only where nothing stands."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection
from psycopg.sql import SQL, Identifier

from chinhquyen_sdk.host import backups
from chinhquyen_sdk.host.backups import database, manifest, restoring
from tests.mortal import Nursery, address
from tests.services import postgres_address

WORK = "tests.site.host_backups.work"


@pytest.fixture
def place(tmp_path: Path, settings: Any) -> Path:
    """A site's folders with one private file in them."""
    settings.MEDIA_ROOT, settings.PRIVATE_ROOT = tmp_path / "media", tmp_path / "private"
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "don.txt").write_text("Đơn của bà Hoa", "utf-8")
    return tmp_path


@contextmanager
def empty_database(folder: Path) -> Iterator[str]:
    if connection.vendor != "postgresql":
        yield str(folder / "there.sqlite3")
        return
    name = f"cq_restored_{time.monotonic_ns()}"
    with psycopg.connect(postgres_address(), autocommit=True) as server:
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    try:
        yield postgres_address().rpartition("/")[0] + f"/{name}"
    finally:
        with psycopg.connect(postgres_address(), autocommit=True) as server:
            server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def acknowledged(place: Path) -> list[str]:
    told = place / "filed.txt"
    return told.read_text("utf-8").split() if told.exists() else []


@pytest.mark.django_db(transaction=True)
def test_what_was_acknowledged_before_is_there_once_and_whole(site: Any, place: Path) -> None:
    copy = place / "copy"
    with Nursery(address(), place / "private") as writer:
        writer.begin(f"{WORK}:write", f"{site.pk}:{place}")
        while len(acknowledged(place)) < 5:
            time.sleep(0.02)
        before = acknowledged(place)
        backups.take(copy)
        (place / "stop").touch()
        assert writer.end().status == 0
    assert len(acknowledged(place)) > len(before), "people wrote all the while"
    with empty_database(place) as elsewhere, Nursery(elsewhere, place / "there") as reader:
        reader.begin(f"{WORK}:restore", str(copy))
        assert reader.end().status == 0
    there = json.loads((place / "there.json").read_text("utf-8"))
    assert set(before) <= set(there) <= set(acknowledged(place))
    assert {json.dumps(told) for told in there.values()} == {json.dumps(["Hoa", ["petition_filed"]])}
    assert (place / "there" / "don.txt").read_text("utf-8") == "Đơn của bà Hoa"
    assert (place / "there" / "don.txt").stat().st_mode & 0o077 == 0, "for the server's own account only"


@pytest.mark.django_db(transaction=True)
def test_an_interrupted_one_is_no_backup_and_goes_on(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(into: Path) -> None:
        raise KeyboardInterrupt

    copy = place / "copy"
    monkeypatch.setattr(database, "copy_out", cut)
    with pytest.raises(KeyboardInterrupt):
        backups.take(copy)
    with pytest.raises(backups.BackupProblem, match="không phải bản sao lưu đã làm xong"):
        backups.verify(copy)
    monkeypatch.undo()
    assert {kept.path for kept in backups.take(copy).files} == {"private/don.txt"}
    assert backups.verify(copy).files


@pytest.mark.django_db(transaction=True)
def test_it_goes_nowhere_where_something_stands(place: Path) -> None:
    backups.take(place / "copy")
    with pytest.raises(backups.BackupProblem, match="đã có dữ liệu"):
        backups.restore(place / "copy")
    with pytest.raises(backups.BackupProblem, match="đã có một bản sao lưu"):
        backups.take(place / "copy")
    with pytest.raises(backups.BackupProblem, match="có tệp khác"):
        backups.take(place)


@pytest.mark.django_db(transaction=True)
def test_one_changed_byte_is_found_before_anything_is_touched(place: Path) -> None:
    backups.take(place / "copy")
    (place / "copy" / "private" / "don.txt").write_text("Đơn của bà Hòa", "utf-8")
    with pytest.raises(backups.BackupProblem, match=r"private/don\.txt"):
        backups.restore(place / "copy")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"migrations": ("cq_reception 9999_of_tomorrow",)}, "mới hơn phần mềm"),
        ({"sealed": "gAAAAABkeys-of-somebody-else"}, "Khóa của trang này"),
        ({"vendor": "oracle"}, "Bản sao lưu của oracle"),
    ],
)
def test_what_does_not_fit_is_refused_in_plain_words(
    place: Path, monkeypatch: pytest.MonkeyPatch, changed: dict[str, Any], said: str
) -> None:
    taken = backups.take(place / "copy")
    manifest.write(place / "copy", taken.model_copy(update=changed))
    monkeypatch.setattr(database, "is_empty", lambda: True)
    monkeypatch.setattr(database, "copy_in", lambda source: pytest.fail("touched"))
    monkeypatch.setattr(restoring, "stores", lambda: pytest.fail("touched"))
    with pytest.raises(backups.BackupProblem, match=said):
        backups.restore(place / "copy")
