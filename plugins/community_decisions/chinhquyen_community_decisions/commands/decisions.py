"""A decision recorded, sent, recognised, suspended, ended: one verb each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import CommunityDecision, VoteOutcome
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.places import villages

from ..rows import DecisionRow, PaperRow
from .keeping import columns_for, keep, keep_paper, locked, now, step, tell
from .public_words import look_through
from .showing import let_find
from .tallying import tally


@transaction.atomic
def record_decision(
    site: Site,
    wish: VoteOutcome,
    *,
    papers: Sequence[CleanFile] = (),
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """Record a vote with its outcome; a ``vote`` that was recorded before is returned as it stands.

    Raises ``Unseen`` when personal data may stand in what everybody will read and ``review`` is not of it.
    """
    if wish.vote is not None:
        known = DecisionRow.objects.filter(site=site, vote=wish.vote).first()
        if known is not None:
            found: CommunityDecision = known.record()
            return found
    places = {village.id: village.name for village in villages(site)}
    if wish.village is not None and wish.village not in places:
        raise Refused(
            "Mời chọn xóm, tổ dân phố.", basis="quy tắc của nền tảng", code="unknown_village", field="village"
        )
    _known_parts(wish, set(places.values()))
    name = places[wish.village] if wish.village else ""
    made, event = law.record_decision(wish, village_name=name, villages=len(places), actor=actor, at=now(at))
    look_through(site, wish, review)
    DecisionRow.objects.create(site=site, **columns_for(made))
    for file in papers:
        keep_paper(site, file, decision_id=made.id)
    tally(site, made)
    tell(site, event, review)
    let_find(site, made)
    return made  # fmt: skip


def _known_parts(wish: VoteOutcome, names: set[str]) -> None:
    """Of the whole commune: each part is one of its villages, so that nobody counts twice."""
    if wish.scope is not law.Scope.COMMUNE:
        return
    unknown = [part.name for part in wish.parts if part.name not in names]
    if unknown:
        said = f"Không có xóm, tổ dân phố tên “{unknown[0]}” trong danh sách của xã, phường."
        raise Refused(said, basis="quy tắc của nền tảng", code="unknown_village", field="parts")


@transaction.atomic
def add_papers(site: Site, id: UUID, papers: Sequence[CleanFile]) -> None:
    """Keep minutes, resolution, acceptance papers."""
    row = locked(DecisionRow, site, id)
    for file in papers:
        keep_paper(site, file, decision_id=row.pk)


@transaction.atomic
def send_decision(
    site: Site, id: UUID, wish: law.SendDecision, *, actor: Actor, at: datetime | None = None
) -> CommunityDecision:
    """Write down that it went to UBND and UBMTTQ."""
    row = locked(DecisionRow, site, id)
    papers = PaperRow.objects.filter(site=site, decision=row).count()
    return keep(site, row, *law.send_decision(row.record(), wish, papers=papers, actor=actor, at=now(at)))


recognise_decision = step(DecisionRow, law.recognise_decision)  # or the day of effect set
refuse_decision = step(DecisionRow, law.refuse_decision)
report_flaw = step(DecisionRow, law.report_flaw)  # of a convention
suspend_decision = step(DecisionRow, law.suspend_decision)
resume_decision = step(DecisionRow, law.resume_decision)


@transaction.atomic
def end_decision(
    site: Site,
    id: UUID,
    wish: law.EndDecision,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """Repealed, or replaced by a new decision of the community."""
    row = locked(DecisionRow, site, id)
    found = DecisionRow.objects.filter(site=site, pk=wish.new_decision).first() if wish.new_decision else None
    newer = found.record() if found else None
    after, event = law.end_decision(row.record(), wish, newer=newer, actor=actor, at=now(at))
    look_through(site, wish, review)
    return keep(site, row, after, event, review)
