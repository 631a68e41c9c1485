"""Writing one file, in the background: from its beginning to its end, or failed with a reason; never half a file."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import IO, Any
from uuid import UUID

from django.core.files import File
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string
from wagtail.models import Site

from chinhquyen_sdk.modules import Export
from chinhquyen_sdk.rendering.sheets import Heading, SheetFormat, TooManyRowsError, write_sheet

from ..models import ExportJob
from ..sites import site_ref
from .catalogue import Offer, find_export

log = logging.getLogger("chinhquyen.exports")
State = ExportJob.State
KEPT = timedelta(days=7)
KEPT_PERSONAL = timedelta(days=1)
LEASE = timedelta(minutes=5)  # a job that wrote nothing for so long belongs to a process that is gone
_TELL_EVERY = 1.0  # seconds


class _TakenOverError(Exception):
    """Another process has this job now."""


class _ModuleOffError(Exception):
    """Switched off, or gone, between asking and writing."""


def headings_of(export: Export, *, personal: bool = False) -> list[Heading]:
    """Return the columns of a file; personal ones only when asked for."""
    return [Heading(column.name, column.label) for column in export.columns_shown(personal=personal)]


def rows_of(site: Site, export: Export, since: date, until: date) -> Iterable[Mapping[str, Any]]:
    """Return the module's rows of the period, both days included."""
    found: Iterable[Mapping[str, Any]] = _called(export.rows)(site, _parameters(since, until))
    return found


def write_job(job_id: UUID) -> None:
    """Write the file of a waiting job. Safe to call twice and from several workers at once."""
    job = _claim(job_id)
    if job is None:
        return
    try:
        _write(job)
    except _TakenOverError:
        return
    except Exception as error:  # noqa: BLE001 - whatever a module's rows do, the person who waits must read why
        log.error("export %s of %s failed: %s", job.export, job.module, type(error).__name__)
        _mine(job).update(state=State.FAILED, reason=_why(error), finished_at=timezone.now())


def _claim(job_id: UUID) -> ExportJob | None:
    # One conditional update decides among workers.
    begun = {"state": State.RUNNING, "attempts": F("attempts") + 1, "alive_at": timezone.now(), "written": 0}
    if not ExportJob.objects.filter(pk=job_id, state=State.WAITING).update(**begun):
        return None
    return ExportJob.objects.select_related("site", "user").get(pk=job_id)


def _write(job: ExportJob) -> None:
    offer = find_export(job.site, job.module, job.export)
    if offer is None:
        raise _ModuleOffError
    if offer.export.count:
        total = _called(offer.export.count)(job.site, _parameters(job.since, job.until))
        _mine(job).update(total=total)
    with tempfile.TemporaryFile() as scratch:
        written = _sheet(job, offer, scratch)
        size = scratch.tell()
        scratch.seek(0)
        _finish(job, scratch, written, size)


def _sheet(job: ExportJob, offer: Offer, to: IO[bytes]) -> int:
    rows = rows_of(job.site, offer.export, job.since, job.until)
    headings = headings_of(offer.export, personal=job.personal)
    written = write_sheet(
        to, SheetFormat(job.format), headings, rows, about=_about(job, offer), progress=_progress(job)
    )
    to.seek(0, 2)
    return written


def _progress(job: ExportJob) -> Callable[[int], None]:
    told = time.monotonic()

    def tell(done: int) -> None:
        nonlocal told
        if done % 200 or time.monotonic() - told < _TELL_EVERY:
            return
        told = time.monotonic()
        if not _mine(job).update(written=done, alive_at=timezone.now()):
            raise _TakenOverError

    return tell


def _finish(job: ExportJob, scratch: IO[bytes], written: int, size: int) -> None:
    job.file.save(f"{job.pk.hex}.{job.format}", File(scratch), save=False)
    now = timezone.now()
    done = {"state": State.DONE, "written": written, "total": written, "size": size, "file": job.file.name,
            "reason": "", "finished_at": now, "expires_at": now + (KEPT_PERSONAL if job.personal else KEPT)}  # fmt: skip
    if not _mine(job).update(**done):
        job.file.storage.delete(job.file.name)


def _mine(job: ExportJob) -> Any:
    return ExportJob.objects.filter(pk=job.pk, state=State.RUNNING, attempts=job.attempts)


def _about(job: ExportJob, offer: Offer) -> list[tuple[str, str]]:
    return [
        ("Bảng", offer.export.label),
        ("Đơn vị", site_ref(job.site).title),
        (f"{offer.export.period} từ ngày", f"{job.since:%d/%m/%Y}"),
        ("Đến hết ngày", f"{job.until:%d/%m/%Y}"),
        ("Thông tin cá nhân", "có, đã ghi nhật ký" if job.personal else "không"),
        ("Lập lúc", f"{timezone.localtime():%H:%M %d/%m/%Y}"),
        ("Người lập", job.user.get_full_name() or job.user.get_username()),
    ]


def _parameters(since: date, until: date) -> dict[str, str]:
    return {"since": since.isoformat(), "until": until.isoformat()}


def _called(dotted: str) -> Callable[..., Any]:
    found: Callable[..., Any] = import_string(dotted.replace(":", "."))
    return found


def _why(error: Exception) -> str:
    """Return the reason for staff: what to do now, and the kind of the error; never its text, which may hold data."""
    match error:
        case TooManyRowsError():
            return "Nhiều hơn 1.048.575 dòng, bảng Excel không chứa hết. Mời chọn CSV hoặc kỳ ngắn hơn."
        case _ModuleOffError():
            return "Mô-đun đã tắt trước khi tệp được ghi."
        case OSError():
            return "Máy chủ không ghi được tệp (có thể hết chỗ đĩa). Mời báo người quản trị."
    return f"Mô-đun trả dữ liệu sai ({type(error).__name__}). Mời báo người quản trị; đã ghi vào nhật ký máy chủ."
