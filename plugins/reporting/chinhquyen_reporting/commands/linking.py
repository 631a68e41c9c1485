"""How a commune's site stands to the province: where its reports go, with which token, and whether that works."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from pydantic import Field, ValidationError, field_validator
from wagtail.models import Site

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import Door, ReportState, check_door
from chinhquyen_sdk.domain.reporting.events import ProvinceLinked, link_subject
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.sites import site_ref

from ..rows import LinkRow, ReportRow
from .keeping import now
from .reaching import NotArrived, ask

DOOR = "/api/v1/reporting/connection/"
_PLAN = "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV.2"


class SetLink(Record):
    """Where reports go. An empty ``token`` keeps the one there is; an empty ``address`` sends nowhere and forgets the token."""

    address: Line = Field(
        default="", max_length=200, title="Địa chỉ trang của tỉnh",
        description="Bắt đầu bằng https://. Để trống là ngừng gửi qua mạng.",
    )  # fmt: skip
    token: Line = Field(
        default="", max_length=200, title="Mã truy cập tỉnh cấp", description="Để trống thì giữ mã cũ."
    )

    @field_validator("address")
    @classmethod
    def _an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in ("https", "http") or not parts.hostname or parts.username):
            raise problem("not_an_address", "Địa chỉ bắt đầu bằng https://.")
        # On the way to another machine a token in the open could be read by anybody; on this machine there is no way.
        if parts.scheme == "http" and not f".{parts.hostname}".endswith(".localhost"):
            raise problem(
                "not_sealed",
                "Địa chỉ phải bắt đầu bằng https://, để không ai đọc trộm mã truy cập trên đường.",
            )
        return value.rstrip("/")


@transaction.atomic
def set_link(
    site: Site,
    wish: SetLink,
    *,
    is_province: bool | None = None,
    actor: Actor | None = None,
    at: datetime | None = None,
) -> None:
    """Keep where the reports of ``site`` go, or that it is a province's. What has not arrived is sent: refused before, or approved
    while there was nowhere to send it."""
    row, _ = LinkRow.objects.select_for_update().get_or_create(site=site)
    before = row.address, row.token
    row.address = wish.address
    row.token = (wish.token or row.token) if wish.address else ""
    row.is_province = row.is_province if is_province is None else is_province
    row.save()
    if before == (row.address, row.token):
        return
    host, fresh = urlsplit(row.address).netloc, before[1] != row.token
    journal.record(
        site,
        ProvinceLinked(at=now(at), actor=actor or Actor.system(), subject=link_subject(site.pk), host=host, new_token=fresh),
    )  # fmt: skip
    if row.address:
        waiting = ReportRow.objects.filter(site=site, state=ReportState.APPROVED.value)
        waiting.update(next_at=now(at), attempts=0)


def try_link(site: Site) -> Door:
    """Ask the province whose token is kept here. Refused in words that say what to do: address, token, or later."""
    row = LinkRow.objects.filter(site=site).first()
    if row is None or not row.address:
        raise Refused("Chưa ghi địa chỉ trang của tỉnh.", basis=_PLAN, code="no_link", field="address")
    if not row.token:
        raise Refused("Chưa ghi mã truy cập tỉnh cấp.", basis=_PLAN, code="no_token", field="token")
    try:
        door = Door.model_validate_json(ask(row.address, DOOR, row.token))
    except NotArrived as failure:
        field = "token" if failure.final else "address"
        raise Refused(str(failure), basis=_PLAN, code="not_reached", field=field) from None
    except ValidationError:
        text = "Địa chỉ này không phải trang nhận báo cáo của tỉnh: mời xem lại địa chỉ."
        raise Refused(text, basis=_PLAN, code="not_a_province", field="address") from None
    check_door(door, site_ref(site).code)
    return door
