"""A greeting on its way, and a voice of a third party's module."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from chinhquyen_greetings import commands
from typing_extensions import override

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.greetings import Greeting, GreetingStep
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.hooks import GreetingsHooks, Spoken, Voice, hookimpl

HOA, AN = Actor.staff("7", "Lê Thị Hoa"), Actor.staff("8", "Nguyễn Thị An")
BEGUN = datetime(2026, 12, 20, 9, tzinfo=VIETNAM)
NEW_YEAR = datetime(2027, 1, 1, 6, tzinfo=VIETNAM)
DAY = date(2027, 1, 1)


def drafted(site: Any) -> Greeting:
    wish = law.DraftGreeting(occasion="tet-duong-lich", year=2027)
    return commands.draft_greeting(site, wish, actor=HOA, at=BEGUN)


def approved(site: Any) -> Greeting:
    one = drafted(site)
    return commands.take_step(
        site, one.id, GreetingStep.APPROVE, law.ApproveGreeting(seen=one.digest), actor=AN, at=BEGUN
    )


def planned(site: Any, at: datetime = NEW_YEAR) -> Greeting:
    wish = law.PlanGreeting(publish_at=at, shown_days=4, loudspeaker=True, social_media=True)
    return commands.take_step(site, approved(site).id, GreetingStep.PLAN, wish, actor=HOA, at=BEGUN)


def published(site: Any) -> Greeting:
    """Published this morning, whatever day it is."""
    from chinhquyen_greetings import queries
    from chinhquyen_greetings.rows import GreetingRow
    from django.utils import timezone

    one = planned(site)
    now = timezone.now()
    GreetingRow.objects.filter(pk=one.id).update(publish_at=now - timedelta(seconds=1))
    commands.look_after(now)
    found = queries.greeting(site, one.id)
    assert found
    return found


class TownCrier(GreetingsHooks):
    """A module that brings a voice; ``speak`` may be replaced."""

    def __init__(self, speak: Any, absent: str = "") -> None:
        self._voice = Voice("crier.lua", "Giọng cô Lụa", speak, absent)

    @override
    @hookimpl
    def greeting_voices(self, site: Any) -> list[Voice]:
        return [self._voice]


def shouting(script: str) -> Spoken:
    return Spoken(b"ID3" + script.encode(), "audio/mpeg")
