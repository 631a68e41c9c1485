"""A living demo: the past year's greetings as they went out, the next ones being written."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.greetings import Coming, Greeting, GreetingStep, OwnOccasion
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from ..module import APPROVE, WRITE
from ..queries import calendar
from ..rows import GreetingRow
from .choosing import add_own_day
from .keeping import keep, locked
from .moving import draft_greeting, log_play, take_step

_BACK, _AHEAD = timedelta(days=320), timedelta(days=110)
_PAST, _DRAFTS = 5, 2
_SPOTS = ("cụm loa nhà văn hóa trung tâm", "cụm loa chợ")


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any greeting is left as it is."""
    site, now = Site.objects.get(pk=ref.id), today()
    if GreetingRow.objects.filter(site=site).exists():
        return
    add_own_day(site, OwnOccasion(label=f"Ngày thành lập {ref.title}", day=1, month=7), actor=Actor.system())
    writer, chair = _people(ref)
    past = [line.on for line in calendar(site, now - _BACK, now - timedelta(days=1))][-_PAST:]
    for on in past:
        _publish(site, on, writer, chair, last=on is past[-1], today=now)
    for line in calendar(site, now, now + _AHEAD)[:_DRAFTS]:
        _draft(site, line.on, writer, timezone.now())


def _people(ref: SiteRef) -> tuple[Actor, Actor]:
    chair = staff_of(ref, APPROVE).first()
    writer = staff_of(ref, WRITE).exclude(pk=chair.pk if chair else None).first()
    return (actor_of(writer) if writer else Actor.system()), (actor_of(chair) if chair else Actor.system())


def _draft(site: Site, on: Coming, writer: Actor, at: datetime) -> Greeting:
    return draft_greeting(
        site, law.DraftGreeting(occasion=on.occasion.code, year=on.year), actor=writer, at=at
    )


def _publish(site: Site, on: Coming, writer: Actor, chair: Actor, *, last: bool, today: date) -> None:
    moment = on.occasion.moment_in(on.year)
    if moment is None:
        return
    one = _draft(site, on, writer, moment - timedelta(days=9))
    take_step(
        site,
        one.id,
        GreetingStep.APPROVE,
        law.ApproveGreeting(seen=one.digest),
        actor=chair,
        at=moment - timedelta(days=6),
    )
    # The newest one stands on the front page whatever day the demo is loaded on.
    days = max(on.occasion.shown_days, (today - on.day).days + 2) if last else on.occasion.shown_days
    plan = law.PlanGreeting(publish_at=moment, shown_days=min(days, 60), loudspeaker=True, social_media=True)
    take_step(site, one.id, GreetingStep.PLAN, plan, actor=writer, at=moment - timedelta(days=5))
    _by_the_clock(site, one, moment)
    for place, hour in zip(_SPOTS, (1, 11), strict=True):
        played = law.LogPlay(played_at=moment + timedelta(hours=hour), place=place)
        log_play(site, one.id, played, actor=writer, at=moment + timedelta(hours=hour + 1))
    _by_the_clock(site, one, timezone.now())


def _by_the_clock(site: Site, one: Greeting, at: datetime) -> None:
    row = locked(site, one.id)
    outcome = law.at_its_moment(row.record(), at)
    if outcome:
        keep(site, row, outcome)
