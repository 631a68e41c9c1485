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
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of

from ..module import PUBLISH
from ..rows import DueRow, PostingRow
from .demo_pictures import board_picture
from .dueing import take_due_step
from .opening import open_dues
from .proving import confirm_receipt, log_days, prove_form
from .publishing import correct_posting, publish_posting

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
    posting = publish_posting(site, due.pk, wish, actor=writer, at=_at(day, 9))
    prove_all(site, posting, day, facts["done"], writer)
    if correction := facts.get("correct"):
        later = day + timedelta(days=correction["after"])
        if later < today:
            right = CorrectPosting(text=correction["text"], reason=correction["reason"])
            corrected = correct_posting(site, posting.id, right, actor=writer, at=_at(later, 9))
            prove_all(site, corrected, later, facts["done"], writer)


def prove_all(site: Site, posting: Posting, day: date, how: str, writer: Actor) -> None:
    """Prove the forms of ``posting``: "all", "some" of the villages and two days of the loudspeaker, or the "board" alone."""
    known = villages(site)
    if Form.BOARD in posting.forms:
        wish = GiveProof(form=Form.BOARD, on=day, board=Board.OFFICE, photo=PLACEHOLDER)
        picture = board_picture(posting.title, posting.round)
        prove_form(site, posting.id, wish, photo=picture, actor=writer, at=_at(day, 11))
    if how == "board":
        return
    if Form.LOUDSPEAKER in posting.forms:
        days = [day + timedelta(days=n) for n in range(1, 4 if how == "all" else 3)]
        log_days(site, posting.id, days, "cụm loa nhà văn hóa", actor=writer, at=_at(days[-1], 18))
    if Form.VILLAGE_HEAD in posting.forms:
        _confirm(site, posting, known if how == "all" else known[:_SOME], day)


def _confirm(site: Site, posting: Posting, heads: tuple[Village, ...], day: date) -> None:
    for village in heads:
        confirm_receipt(site, posting.id, village, posting.round, at=_at(day + timedelta(days=1), 7))
