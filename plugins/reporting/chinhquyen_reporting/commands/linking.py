"""How a site stands to the province: where its reports go; on the province's own site, who reports."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from django.db import transaction
from pydantic import Field, field_validator
from wagtail.models import Site

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

from ..rows import CommuneRow, LinkRow, hash_token


class SetLink(Record):
    """Where reports go. An empty ``token`` keeps the one there is."""

    address: Line = Field(default="", max_length=200, title="Địa chỉ trang của tỉnh", description="https://…")
    token: Line = Field(
        default="", max_length=200, title="Mã truy cập tỉnh cấp", description="Để trống thì giữ mã cũ."
    )

    @field_validator("address")
    @classmethod
    def _an_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise problem("not_an_address", "Địa chỉ bắt đầu bằng https://.")
        return value.rstrip("/")


def set_link(site: Site, wish: SetLink, *, is_province: bool | None = None) -> None:
    """Keep where the reports of ``site`` go, or that it is a province's."""
    row, _ = LinkRow.objects.get_or_create(site=site)
    row.address = wish.address
    row.token = wish.token or row.token
    row.is_province = row.is_province if is_province is None else is_province
    row.save()


@transaction.atomic
def register_communes(site: Site, known: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Make ``site`` a province's with these communes (code, kind, name); return a new token for each new one, shown once."""
    set_link(site, SetLink(), is_province=True)
    tokens: dict[str, str] = {}
    for code, kind, name in known:
        row, new = CommuneRow.objects.get_or_create(
            site=site, code=code, defaults={"kind": kind, "name": name, "position": 0}
        )
        row.kind, row.name = kind, name
        if new:
            tokens[code] = secrets.token_urlsafe(24)
            row.token_hash = hash_token(tokens[code])
        row.save()
    rows = sorted(CommuneRow.objects.filter(site=site), key=lambda row: (fold(row.name), row.kind, row.code))
    for position, row in enumerate(rows, start=1):
        row.position = position
    CommuneRow.objects.bulk_update(rows, ["position"], batch_size=500)
    return tokens
