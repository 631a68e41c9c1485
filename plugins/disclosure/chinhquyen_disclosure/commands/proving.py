"""What shows that a form was done, written down by the office or by a village head."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import disclosure as law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.disclosure import Form, GiveProof, Posting
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.pictures import drawn_anew

from ..rows import PhotoRow, PostingRow, ProofRow
from .keeping import locked_posting, now, settle
from .people import look_at_lines

VILLAGE_HEAD = "Trưởng xóm, tổ trưởng"


@transaction.atomic
def prove_form(
    site: Site,
    id: UUID,
    wish: GiveProof,
    *,
    photo: CleanFile | None = None,
    place: str = "",
    actor: Actor,
    at: datetime | None = None,
) -> Posting:
    """Take one proof; the same one sent twice is one. ``photo`` is kept with it."""
    look_at_lines(site, wish, "place")
    row = locked_posting(site, id)
    posting: Posting = row.record()
    drawn = drawn_anew(photo) if photo else None
    if drawn and PhotoRow.objects.filter(site=site, posting=row, sha256=drawn.sha256).exists():
        return posting
    if drawn:
        picture = PhotoRow(
            site=site, posting=row, sha256=drawn.sha256, width=drawn.width, height=drawn.height
        )
        wish = wish.model_copy(update={"photo": picture.pk})
    proved = law.prove_form(posting, wish, id=uuid4(), place=place, actor=actor, at=now(at))
    if drawn:
        picture.file.save(f"{picture.pk.hex}.jpg", ContentFile(drawn.large), save=False)
        picture.small.save(f"{picture.pk.hex}-nho.jpg", ContentFile(drawn.small), save=False)
        picture.save()
    return _written(site, row, proved, actor=actor, at=now(at))


@transaction.atomic
def log_days(
    site: Site, id: UUID, days: Iterable[date], place: str = "", *, actor: Actor, at: datetime | None = None
) -> Posting:
    """Write down the days on which it was read aloud; a day that is known stays as it is."""
    row = locked_posting(site, id)
    posting: Posting = row.record()
    known = set(_of(site, posting, Form.LOUDSPEAKER).values_list("on", flat=True))
    for day in sorted(set(days) - known):
        wish = GiveProof(form=Form.LOUDSPEAKER, on=day, place=place)
        proved = law.prove_form(posting, wish, id=uuid4(), actor=actor, at=now(at))
        posting = _written(site, row, proved, actor=actor, at=now(at))
    return posting


@transaction.atomic
def confirm_receipt(
    site: Site, id: UUID, village: Village, round: int, *, at: datetime | None = None
) -> tuple[Posting, bool]:
    """Take a village head's word for one telling; say whether it is new. Nobody is named: the village is."""
    row = locked_posting(site, id)
    posting: Posting = row.record()
    said = _of(site, posting, Form.VILLAGE_HEAD).filter(village=village.id)
    if posting.round != round or said.exists():
        return posting, False
    actor = Actor(kind="citizen", name=f"{VILLAGE_HEAD} {village.name}")
    wish = GiveProof(form=Form.VILLAGE_HEAD, on=local_day(now(at)), village=village.id)
    proved = law.prove_form(posting, wish, id=uuid4(), place=village.name, actor=actor, at=now(at))
    return _written(site, row, proved, actor=actor, at=now(at)), True


def _of(site: Site, posting: Posting, form: Form) -> Any:
    return ProofRow.objects.filter(site=site, posting=posting.id, round=posting.round, form=form.value)


def _written(site: Site, row: PostingRow, proved: Any, *, actor: Actor, at: datetime) -> Posting:
    ProofRow.objects.create(site=site, **ProofRow.values_of(proved.proof))
    journal.record(site, proved.event)
    return settle(site, row, proved.posting, actor=actor, at=at)
