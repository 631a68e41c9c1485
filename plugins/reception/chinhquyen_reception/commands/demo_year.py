"""A year of invented cases: history, written at once; nobody is told of it now."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from importlib import resources
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import DistinctCodes
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    AssignPetition,
    FilePetition,
    MovePetition,
    Outcome,
    Petition,
    Source,
    assign_petition,
    file_petition,
    move_petition,
    suggest_kind,
)
from chinhquyen_sdk.domain.reception.acts.hearing import SayVerdict, may_say_until, say_verdict
from chinhquyen_sdk.domain.reception.acts.verifying import (
    FinishVerification,
    GiveVerification,
    finish_verification,
    give_verification,
    latest_report,
)
from chinhquyen_sdk.domain.reception.identity import part
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.sites import site_ref

from ..rows import FingerprintRow, IdentityRow, PetitionRow, hash_secret
from .counting import recount
from .keeping import columns_for
from .marks import marks_for
from .wording import keep_all

SAY_SO = 2 / 3
SPREAD = range(8, 360)  # how many days ago a case may have begun
SOURCES = (Source.WEB, Source.WEB, Source.WEB, Source.DESK, Source.DESK, Source.POST)


class Case(NamedTuple):
    """One petition as it stands today, and what happened to it."""

    petition: Petition
    events: list[Event]


def load_year(site: Site, villages: Sequence[str], officers: Sequence[Actor], now: datetime) -> int:
    """Fill ``site`` with every story told of every village; return how many cases there are."""
    chance = Random(site.pk)  # noqa: S311 - a demo that looks the same each time
    codes = DistinctCodes(PetitionRow.objects.filter(site=site).values_list("code", flat=True))
    cases = list(tell_year(site_ref(site), villages, officers, now, chance, codes))
    rows, identities = [], []
    for case in cases:
        parted = part(case.petition) if case.petition.kind.identity_protected else None
        shown = parted.petition if parted else case.petition
        row = PetitionRow(site=site, secret_hash=hash_secret(shown.code, ""), **columns_for(shown))
        rows.append(row)
        if parted:
            identities.append(IdentityRow(petition=row, identity=parted.identity.model_dump()))
    PetitionRow.objects.bulk_create(rows)
    IdentityRow.objects.bulk_create(identities)
    keep_all(site, (case.petition for case in cases))
    FingerprintRow.objects.bulk_create(
        (mark for row, case in zip(rows, cases, strict=True) for mark in marks_for(site, row, case.petition)),
        batch_size=1_000, ignore_conflicts=True,
    )  # fmt: skip
    recount(site, repair=True)
    journal.record_past(site, [event for case in cases for event in case.events])
    return len(cases)


def tell_year(ref: SiteRef, villages: Sequence[str], officers: Sequence[Actor], now: datetime,
              chance: Random, codes: DistinctCodes) -> Iterator[Case]:  # fmt: skip
    """Return every story told of every village, as ``chance`` has it; no step is later than ``now``."""
    told = tomllib.loads(resources.files(__package__).joinpath("demo_year.toml").read_text("utf-8"))
    for story in told["story"]:
        for village in villages[:: story.get("every", 1)]:
            begun = now - timedelta(days=chance.choice(SPREAD))
            yield _tell(
                ref, story, village, chance, told["people"], officers, codes.new(begun.year), begun, now
            )


def _tell(ref: SiteRef, story: dict[str, Any], village: str, chance: Random, people: Sequence[str],
          officers: Sequence[Actor], code: str, begun: datetime, now: datetime) -> Case:  # fmt: skip
    wish = FilePetition(
        kind=story["kind"], title=story["title"].format(village=village), content=story["content"].format(village=village),
        sender_name=chance.choice(people), sender_phone=f"0912 000 {chance.randrange(200, 999)}", village=village,
        consent=True, source=chance.choice(SOURCES),
    )  # fmt: skip
    officer = chance.choice(officers) if officers else Actor.system()
    filed = file_petition(
        ref, wish, id=UUID(int=chance.getrandbits(128), version=4), code=code, actor=Actor.citizen(),
        suggestion=suggest_kind(wish.content, wish.title), at=begun,
    )  # fmt: skip
    given = assign_petition(
        filed.petition, AssignPetition(officer_id=officer.id or "0", officer_name=officer.name or "Văn phòng"),
        actor=officer, at=begun,
    )  # fmt: skip
    return _walk(ref, story, given, [filed.event, given.event], officer, chance, begun, now)


def _walk(ref: SiteRef, story: dict[str, Any], given: Outcome, events: list[Event], officer: Actor, chance: Random,
          begun: datetime, now: datetime) -> Case:  # fmt: skip
    petition, last = given.petition, begun
    for step in story["steps"]:
        move, _, days = step.partition("@")
        # A step drawn early waits for the one before it.
        at = max(last, _working_hour(begun + timedelta(days=int(days) + chance.randrange(3))))
        if at > now:
            break
        fields = {"answer": story.get("answer", ""), "agency": story.get("agency", ""), "document": f"{chance.randrange(10, 400)}/QĐ-UBND",
                  "reason": "Ông/bà đề nghị rút đơn vì việc đã được giải thích rõ." if move == "withdraw" else ""}  # fmt: skip
        if move == "decide":
            petition, events = _verified(petition, events, officer, at)
        if move == "publish_conclusion":
            fields["place"] = "Niêm yết tại trụ sở và nhà văn hóa"
        outcome = move_petition(ref, petition, MovePetition(move=move, **fields), actor=officer, at=at)
        petition, events, last = outcome.petition, [*events, outcome.event], at
    return _heard(ref, Case(petition, events), now)


def _heard(ref: SiteRef, case: Case, now: datetime) -> Case:
    """Two of three senders say some days later that it is solved; drawn from the code, so that nothing else shifts."""
    petition, chance = case.petition, Random(case.petition.code)  # noqa: S311 - as above
    at = petition.closed_at and _working_hour(petition.closed_at + timedelta(days=chance.randrange(1, 6)))
    if not at or at > now or chance.random() > SAY_SO or may_say_until(petition, local_day(at)) is None:
        return case
    said = say_verdict(ref, petition, SayVerdict(solved=True), actor=Actor.citizen(), at=at)
    return Case(said.petition, [*case.events, said.event])


def _verified(
    petition: Petition, events: list[Event], officer: Actor, at: datetime
) -> tuple[Petition, list[Event]]:
    """Nothing is decided before somebody looked."""
    begun = min(datetime.combine(petition.accepted_on or local_day(at), time(10), VIETNAM), at)
    due = min(local_day(at), latest_report(petition) or local_day(at))
    give = GiveVerification(
        matter="Xem lại hồ sơ, làm việc với các bên và kiểm tra tại chỗ.", leader_id=officer.id or "",
        leader_name=officer.name or "Văn phòng", members=("Công chức tư pháp",), document="12/QĐ-UBND", due=due,
        no_conflict=True,
    )  # fmt: skip
    given = give_verification(petition, give, actor=officer, at=begun)
    task = given.petition.verifications[-1].id
    found = FinishVerification(task=task, report="15/BC-UBND", result="Đã làm rõ, kết quả ghi trong báo cáo.")
    done = finish_verification(given.petition, found, actor=officer, at=at)
    return done.petition, sorted([*events, given.event, done.event], key=lambda event: event.at)


def _working_hour(at: datetime) -> datetime:
    return datetime.combine(at.astimezone(VIETNAM).date(), time(9), VIETNAM)
