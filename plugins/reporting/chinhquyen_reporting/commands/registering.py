"""The province's list of communes and their tokens. A token is told once and kept as a keyed hash."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import (
    CommuneKind,
    Issued,
    RegisterCommune,
    check_revocable,
    check_stamp,
)
from chinhquyen_sdk.domain.reporting.events import CommuneEvent, CommuneRegistered, TokenIssued, TokenRevoked
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host import journal

from .. import queries
from ..rows import CommuneRow, LinkRow, hash_token
from .keeping import now

AT_ONCE = 100  # tokens of one page, to be handed out from it
_HOUSE = "nếp làm việc của nền tảng: một trang hoặc gửi báo cáo, hoặc nhận báo cáo"


@transaction.atomic
def add_communes(
    site: Site, known: Iterable[RegisterCommune], *, actor: Actor, at: datetime | None = None
) -> int:
    """Make ``site`` a province's with these communes; one that is known is called as it is called now. Return how many are new."""
    link, _ = LinkRow.objects.select_for_update().get_or_create(site=site)
    if link.address:
        text = "Trang này đang gửi báo cáo cho tỉnh, nên không phải trang của tỉnh. Mời bỏ địa chỉ ở “Nối với tỉnh” trước."
        raise Refused(text, basis=_HOUSE, code="reports_itself")
    LinkRow.objects.filter(pk=link.pk).update(is_province=True)
    there = {row.code: row for row in CommuneRow.objects.filter(site=site)}
    new = []
    for one in known:
        row = there.setdefault(one.code, CommuneRow(site=site, code=one.code, position=0))
        row.kind, row.name = one.kind.value, one.name
        if not row.position and row not in new:
            new.append(row)
    rows = sorted(there.values(), key=lambda row: (fold(row.name), row.kind, row.code))
    for position, row in enumerate(rows, start=1):
        row.position = position
    CommuneRow.objects.bulk_create(new, batch_size=500)
    fresh = {row.pk for row in new}
    old = [row for row in rows if row.pk not in fresh]
    CommuneRow.objects.bulk_update(old, ["position", "kind", "name"], batch_size=500)
    for row in new:
        _told(CommuneRegistered, row, actor, now(at))
    return len(new)


def add_commune(site: Site, wish: RegisterCommune, *, actor: Actor) -> None:
    """Add one commune. Refused when its code is there already: a slip would rename another."""
    known = queries.commune(site, wish.code)
    if known is not None:
        raise Refused(
            f"Mã {wish.code} đã có: {known.kind} {known.name}.",
            basis=_HOUSE,
            code="known_already",
            field="code",
        )
    add_communes(site, [wish], actor=actor)


@transaction.atomic
def issue_token(site: Site, code: str, *, seen: str, actor: Actor, at: datetime | None = None) -> Issued:
    """Give a commune a token, told this once; the one before stops at once. ``seen``: the stamp of the page it was asked on."""
    row, moment = CommuneRow.objects.select_for_update().get(site=site, code=code), now(at)
    check_stamp(queries.registered_of(row).stamp, seen)
    return _issue(row, actor, moment)


@transaction.atomic
def issue_missing(site: Site, *, actor: Actor, at: datetime | None = None) -> list[Issued]:
    """Give a token to the first hundred communes that never had one; whose was taken back is left alone."""
    rows = CommuneRow.objects.select_for_update().filter(site=site, token_hash="", token_at=None)
    return [_issue(row, actor, now(at)) for row in rows.order_by("position")[:AT_ONCE]]


@transaction.atomic
def revoke_token(site: Site, code: str, *, seen: str, actor: Actor, at: datetime | None = None) -> None:
    """Take a commune's token back: nothing is received with it any more. What it sent stays."""
    row = CommuneRow.objects.select_for_update().get(site=site, code=code)
    one = queries.registered_of(row)
    check_stamp(one.stamp, seen)
    check_revocable(one.access)
    row.token_hash, row.token_at = "", row.token_at or now(at)
    row.save(update_fields=["token_hash", "token_at", "updated_at"])
    _told(TokenRevoked, row, actor, now(at))


def register_communes(site: Site, known: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """As a script does it: make ``site`` a province's with (code, kind, name) and return a token for each new one."""
    add_communes(
        site,
        [RegisterCommune(code=code, kind=CommuneKind(kind), name=name) for code, kind, name in known],
        actor=Actor.system(),
    )
    tokens: dict[str, str] = {}
    while found := issue_missing(site, actor=Actor.system()):
        tokens.update({one.code: one.token for one in found})
    return tokens


def _issue(row: CommuneRow, actor: Actor, at: datetime) -> Issued:
    token, again = secrets.token_urlsafe(24), bool(row.token_hash)
    row.token_hash, row.token_at = hash_token(token), at
    row.save(update_fields=["token_hash", "token_at", "updated_at"])
    _told(TokenIssued, row, actor, at, again=again)
    return Issued(row.code, f"{row.kind} {row.name}", token)


def _told(kind: type[CommuneEvent], row: CommuneRow, actor: Actor, at: datetime, **more: bool) -> None:
    event = kind(at=at, actor=actor, subject=row.pk, commune=f"{row.kind} {row.name}", **more)  # type: ignore[arg-type]  # the event's own fields
    journal.record(row.site, event)
