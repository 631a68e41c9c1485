"""A living demo: a year of postings, most of them proven, one on its way, one corrected, some that did not arise."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from importlib import resources
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.disclosure import (
    ArisenDue,
    Board,
    CloseDue,
    CorrectPosting,
    DueStep,
    Form,
    GiveProof,
    Posting,
    PublishPosting,
    RemoveBoard,
    WaiveForm,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.privacy import Answer, Decision, Looked, PersonalData, Review
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.privacy import answered, look_at_content, own_facts
from chinhquyen_sdk.host.staff import actor_of

from ..module import PUBLISH
from ..queries import posting as known_posting
from ..rows import DueRow, PostingRow
from .demo_pictures import board_picture
from .dueing import take_due_step
from .opening import open_dues
from .people import content_of
from .proving import confirm_receipt, log_days, prove_form
from .publishing import correct_posting, publish_posting, take_down, waive_form

_SOME = 2  # villages that answered already, of a posting on its way
PLACEHOLDER = "00000000-0000-0000-0000-000000000000"


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any posting is left as it is."""
    site, now = Site.objects.get(pk=ref.id), timezone.now()
    if PostingRow.objects.filter(site=site).exists():
        return
    today = local_day(now)
    open_dues(site, today.year)
    told = tomllib.loads(resources.files(__package__).joinpath("demo_year.toml").read_text("utf-8"))
    officer = staff_of(ref, PUBLISH).first()
    writer = actor_of(officer) if officer else Actor.system()
    for facts in told["posting"]:
        if (day := _day(facts, today)) and (due := _due(site, facts, today)):
            _publish(site, ref, due, facts, day, writer, now)
    for facts in told["closed"]:
        if (day := _day(facts, today)) and (due := _due(site, facts, today)):
            wish = CloseDue(reason=facts["reason"])
            take_due_step(site, due.pk, DueStep.CLOSE, wish, actor=writer, at=_at(day, 10))
    for facts in told["arisen"]:
        if (day := _day(facts, today)) and (due := _due(site, facts, today)):
            arisen = ArisenDue(label=facts["label"], starts_on=day)
            take_due_step(site, due.pk, DueStep.ARISE, arisen, actor=writer, at=_at(day, 10))


def _day(facts: dict[str, Any], today: date) -> date | None:
    """Return the day of the story, None while it lies ahead."""
    if "days_ago" in facts:
        return today - timedelta(days=facts["days_ago"])
    day = _in_year(facts["on"], today)
    return day if day < today else None


def _in_year(written: str, today: date) -> date:
    month, day = map(int, written.split("-"))
    return date(today.year, month, day)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def _due(site: Site, facts: dict[str, Any], today: date) -> DueRow | None:
    rows = DueRow.objects.filter(site=site, duty=facts["duty"], posting=None)
    if "term" in facts:
        rows = rows.filter(term=f"{today.year}-{facts['term']}")
    found: DueRow | None = rows.order_by("term", "number").first()
    return found


def _publish(
    site: Site, ref: SiteRef, due: DueRow, facts: dict[str, Any], day: date, writer: Actor, now: datetime
) -> None:
    today, starts = local_day(now), None
    if "starts" in facts:
        starts = _in_year(facts["starts"], today)
    elif "starts_before" in facts:
        starts = day - timedelta(days=facts["starts_before"])
    if starts and facts.get("label"):
        arisen = ArisenDue(label=facts["label"], starts_on=starts)
        take_due_step(site, due.pk, DueStep.ARISE, arisen, actor=writer, at=_at(day, 8))
        starts = None
    wish = PublishPosting(
        title=facts["title"].format(year=today.year), summary=facts.get("summary", "").format(year=today.year),
        text=facts["text"].format(year=today.year), document=facts.get("document", ""), starts_on=starts,
        contact=f"Văn phòng HĐND và UBND {ref.title}", checked=True,
    )  # fmt: skip
    wish, review = looked_at(site, wish, facts.get("keep", ""))
    posting = publish_posting(site, due.pk, wish, review=review, actor=writer, at=_at(day, 9))
    if reason := facts.get("waive"):
        left_out = WaiveForm(form=Form.LOUDSPEAKER, reason=reason)
        posting = waive_form(site, posting.id, left_out, actor=writer, at=_at(day, 10))
    prove_all(site, posting, day, facts["done"], writer)
    _later(site, posting, facts, day, today, writer)


def _later(
    site: Site, posting: Posting, facts: dict[str, Any], day: date, today: date, writer: Actor
) -> None:
    """What came after: a mistake set right, the board cleared when its days were over."""
    if correction := facts.get("correct"):
        later = day + timedelta(days=correction["after"])
        if later < today:
            right = CorrectPosting(text=correction["text"], reason=correction["reason"])
            corrected = correct_posting(site, posting.id, right, actor=writer, at=_at(later, 9))
            prove_all(site, corrected, later, facts["done"], writer)
    hangs = known_posting(site, posting.id)
    if "cleared_after" in facts and hangs and hangs.ends_on:
        gone = hangs.ends_on + timedelta(days=facts["cleared_after"])
        if gone < today:
            take_down(site, posting.id, RemoveBoard(on=gone), actor=writer, at=_at(gone, 15))


def looked_at(site: Site, wish: PublishPosting, keep: str) -> tuple[PublishPosting, Review | None]:
    """Answer the finds as an officer would: names stay because of ``keep``, numbers do not."""
    content, office = content_of(wish), own_facts(site)
    look = look_at_content(content, office)
    if not look.found:
        return wish, None
    answers = {
        one.id: Answer(decision=Decision.KEEP, reason=keep)
        if one.finding.kind in (PersonalData.NAME, PersonalData.ADDRESS)
        else Answer(decision=Decision.REPLACE)
        for one in look.found
    }
    after, review = answered(content, Looked(digest=look.digest, answers=answers), office)
    return wish.model_copy(update=after.texts), review


def prove_all(site: Site, posting: Posting, day: date, how: str, writer: Actor) -> None:
    """Prove the forms of ``posting``: "all", "some" of the villages and two days of the loudspeaker, or the "board" alone."""
    known = villages(site)
    if Form.BOARD in posting.forms:
        wish = GiveProof(form=Form.BOARD, on=day, board=Board.OFFICE, photo=PLACEHOLDER)
        picture = board_picture(posting.title, posting.round)
        prove_form(site, posting.id, wish, photo=picture, actor=writer, at=_at(day, 11))
    if how == "board":
        return
    if Form.LOUDSPEAKER in posting.forms and Form.LOUDSPEAKER not in posting.waived:
        days = [day + timedelta(days=n) for n in range(1, 4 if how == "all" else 3)]
        log_days(site, posting.id, days, "cụm loa nhà văn hóa", actor=writer, at=_at(days[-1], 18))
    if Form.VILLAGE_HEAD in posting.forms:
        _confirm(site, posting, known if how == "all" else known[:_SOME], day)


def _confirm(site: Site, posting: Posting, heads: tuple[Village, ...], day: date) -> None:
    for village in heads:
        confirm_receipt(site, posting.id, village, posting.round, at=_at(day + timedelta(days=1), 7))
