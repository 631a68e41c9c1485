"""Asking for a file, and taking it away once it is written."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from pydantic import Field, ValidationInfo, field_validator
from wagtail.models import Site

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.rendering.sheets import SheetFormat

from .. import access, audit
from ..idempotency import new_key, once
from ..models import ExportJob
from ..staff import actor_of
from .catalogue import EXPORT_PERSONAL, Offer, find_export

_SHOWN = 30
_AT_ONCE = 5


class ExportWish(Record):
    """Ask for a file: what, of which days, as which kind; with personal columns only for a reason."""

    module: str = Field(max_length=40)
    export: str = Field(max_length=40)
    since: date = Field(title="Từ ngày")
    until: date = Field(title="Đến ngày")
    format: SheetFormat = Field(title="Loại tệp")
    personal: bool = Field(
        default=False, title="Kèm thông tin cá nhân (tên, điện thoại, địa chỉ, nội dung đơn)"
    )
    reason: str = Field(
        default="", max_length=400, validate_default=True, title="Vì sao cần thông tin cá nhân",
        description="Chỉ cần ghi khi đánh dấu ô trên; lý do được lưu vào nhật ký.",
    )  # fmt: skip

    @field_validator("until")
    @classmethod
    def _in_order(cls, value: date, info: ValidationInfo) -> date:
        if (since := info.data.get("since")) and value < since:
            raise problem("period_turned", "“Đến ngày” đang trước “Từ ngày”, mời xem lại.")
        return value

    @field_validator("reason")
    @classmethod
    def _a_reason_for_names(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("personal") and len(value) < 5:
            raise problem(
                "reason_needed", "Mời ghi vì sao cần thông tin cá nhân; lý do được lưu vào nhật ký."
            )
        return value


def ask_export(site: Site, user: Any, wish: ExportWish, *, once_key: str = "") -> ExportJob:
    """Put the file in line. The same key again gives the same job.

    Raises ``PermissionDenied``, or ``Refused`` when too many of this person's files are still being written.
    """
    offer = find_export(site, wish.module, wish.export)
    if offer is None:
        raise PermissionDenied("Mục này chưa mở ở đây.")
    _require(site, user, offer, personal=wish.personal)

    def begin() -> dict[str, str]:
        return {"job": str(_begin(site, user, wish, offer).pk)}

    answer = once(site, "exports.ask", f"{user.pk}:{once_key or new_key()}", wish.model_dump_json(), begin)
    return ExportJob.objects.get(site=site, pk=answer["job"])


def _require(site: Site, user: Any, offer: Offer, *, personal: bool) -> None:
    access.require(user, site, offer.export.permission)
    if personal:
        access.require(user, site, EXPORT_PERSONAL)


def _begin(site: Site, user: Any, wish: ExportWish, offer: Offer) -> ExportJob:
    unfinished = ExportJob.objects.filter(site=site, user=user, state__in=_UNFINISHED)[:_AT_ONCE]
    if len(unfinished) == _AT_ONCE:
        raise Refused(
            f"Anh/chị đang có {_AT_ONCE} tệp chưa ghi xong. Mời đợi các tệp đó xong rồi xuất tiếp.",
            basis="mỗi người nhiều nhất năm tệp đang ghi, để việc nền không nghẽn",
            code="too_many_exports",
        )
    personal = wish.personal and offer.has_personal
    job = ExportJob.objects.create(
        site=site, user=user, module=wish.module, export=wish.export, format=wish.format.value,
        since=wish.since, until=wish.until, personal=personal,
    )  # fmt: skip
    if personal:
        access.log_access(site, user, job.pk, _what(offer), wish.reason)
    enqueue(job.pk)
    return job


def enqueue(job: UUID) -> None:
    """Have the worker write the file once the transaction stands."""
    from ..tasks import write_export  # tasks imports the writer, which imports this package

    transaction.on_commit(lambda: write_export.enqueue(str(job)), robust=True)


_UNFINISHED = (ExportJob.State.WAITING, ExportJob.State.RUNNING)


def _what(offer: Offer) -> str:
    return f"tệp xuất “{offer.export.label}” có thông tin cá nhân"


def mine(site: Site, user: Any) -> list[ExportJob]:
    """Return the files ``user`` asked for here, newest first; at most thirty."""
    return list(ExportJob.objects.filter(site=site, user=user).order_by("-created_at", "-pk")[:_SHOWN])


class OpenedExport(NamedTuple):
    """A file to hand out."""

    name: str
    content_type: str
    file: Any
    size: int


@transaction.atomic
def open_file(site: Site, user: Any, job_id: UUID) -> OpenedExport | None:
    """Return the file of the user's own job, None when there is none; a personal one is logged each time.

    The permissions are asked again: whoever changed jobs since yesterday gets nothing.
    """
    job = ExportJob.objects.filter(site=site, user=user, pk=job_id, state=ExportJob.State.DONE).first()
    offer = find_export(site, job.module, job.export) if job else None
    if job is None or offer is None or not job.file or (job.expires_at and job.expires_at <= timezone.now()):
        return None
    _require(site, user, offer, personal=job.personal)
    if job.personal:
        access.log_access(site, user, job.pk, _what(offer), "tải tệp")
    audit.record(site, "export_taken", subject=job.pk, note=offer.key, actor=actor_of(user))
    name = f"{offer.export.slug.replace('_', '-')}_{job.since:%Y%m%d}_{job.until:%Y%m%d}.{job.format}"
    return OpenedExport(name, SheetFormat(job.format).content_type, job.file.open("rb"), job.size)


def try_again(site: Site, user: Any, job_id: UUID) -> bool:
    """Put the user's own failed job in line again, from its beginning; say whether there was one."""
    failed = ExportJob.objects.filter(site=site, user=user, pk=job_id, state=ExportJob.State.FAILED)
    with transaction.atomic():
        fresh = {"attempts": 0, "written": 0, "total": None, "reason": "", "updated_at": timezone.now()}
        again = failed.update(state=ExportJob.State.WAITING, **fresh)
        if again:
            enqueue(job_id)
    return bool(again)
