"""What a killed process leaves behind: files that no row names, tasks that nobody does any more."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from chinhquyen_reception.commands.attaching import attach
from chinhquyen_reception.rows import AttachmentRow, DraftRow
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from chinhquyen_sdk.host import periodic
from chinhquyen_sdk.host.files import check_uploads, orphans, private_storage

pytestmark = pytest.mark.django_db
DAYS = 2 * 24 * 60 * 60
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture
def private(tmp_path: Path, settings: Any) -> Path:
    settings.PRIVATE_ROOT, settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "private", tmp_path / "uploads"
    settings.FILE_UPLOAD_TEMP_DIR.mkdir()
    return Path(settings.PRIVATE_ROOT)


def aged(path: Path) -> Path:
    """Have ``path`` lie there for two days."""
    long_ago = path.stat().st_mtime - DAYS
    os.utime(path, (long_ago, long_ago))
    return path


def named(site: Any) -> AttachmentRow:
    upload = check_uploads([SimpleUploadedFile("giay.pdf", PDF, "application/pdf")])[0]
    return attach(site, upload, draft=DraftRow.objects.create(site=site, data={}))


def test_an_old_file_that_no_row_names_is_deleted_and_no_other(site: Any, private: Path) -> None:
    row = named(site)
    kept = aged(Path(row.file.path))
    lighter = aged(
        Path(private_storage().path(private_storage().save(f"{row.file.name}.avif", ContentFile(b"x"))))
    )
    beside = aged(
        Path(private_storage().path(private_storage().save("letters/piles/abc/1.pdf", ContentFile(b"x"))))
    )
    orphan, fresh = (kept.with_name(name) for name in ("nobody.pdf", "fresh.pdf"))
    for path in (orphan, fresh):
        path.write_bytes(b"handwriting")
    aged(orphan)
    assert orphans.sweep() == 1
    assert not orphan.exists()
    assert all(path.exists() for path in (kept, lighter, beside, fresh))


def test_a_large_upload_that_was_cut_does_not_stay(private: Path, settings: Any) -> None:
    cut = settings.FILE_UPLOAD_TEMP_DIR / "tmpabc.upload.pdf"
    cut.write_bytes(b"half")
    assert orphans.sweep() == 0, "somebody may still be sending it"
    aged(cut)
    assert orphans.sweep() == 1
    assert not cut.exists()


def left_task(workers: int) -> DBTaskResult:
    """A task that a worker had two hours ago, the last of so many that died over it."""
    return DBTaskResult.objects.create(
        status="RUNNING", started_at=timezone.now() - timedelta(hours=2), args_kwargs={"args": [1], "kwargs": {}},
        task_path="chinhquyen_sdk.host.tasks.tell_entry", worker_ids=[f"w{n}" for n in range(workers)],
        backend_name="default", run_after=timezone.now(),
    )  # fmt: skip


@pytest.mark.parametrize(("workers", "state"), [(1, "READY"), (2, "READY"), (3, "FAILED")])
def test_a_task_of_a_dead_worker_is_done_again_but_not_for_ever(workers: int, state: str) -> None:
    task = left_task(workers)
    assert periodic.take_up_left_tasks() == 1
    task.refresh_from_db()
    assert task.status == state
    assert periodic.take_up_left_tasks() == 0


def test_a_task_that_was_begun_just_now_is_let_run() -> None:
    task = left_task(1)
    DBTaskResult.objects.filter(pk=task.pk).update(started_at=timezone.now())
    assert periodic.take_up_left_tasks() == 0


def test_a_file_whose_answer_was_lost_and_is_sent_again_is_attached_once(
    citizen: Any, site: Any, private: Path
) -> None:
    citizen.post("/don-thu/gui/", {"content": "Đèn đường ngõ 12 tổ 5 bị hỏng ba hôm nay."})
    for _ in range(2):
        citizen.post(
            "/don-thu/gui/tai-lieu/",
            {"files": [SimpleUploadedFile("giay.pdf", PDF, "application/pdf")], "them": "1"},
        )
    citizen.post(
        "/don-thu/gui/tai-lieu/",
        {"files": [SimpleUploadedFile("giay-2.pdf", PDF, "application/pdf")], "them": "1"},
    )
    assert sorted(AttachmentRow.objects.values_list("name", flat=True)) == ["giay-2.pdf", "giay.pdf"]
