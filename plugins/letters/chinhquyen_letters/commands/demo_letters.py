"""A living demo of letters: a year of them, each of which went its way by the commands that people use."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from importlib import resources
from random import Random
from typing import Any, NamedTuple

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.channels import EMAIL, HAND, POST
from chinhquyen_sdk.domain.letters.commands import (
    ApproveLetter,
    BringBackLetter,
    CancelLetter,
    CheckLetter,
    DeliverLetter,
    KeepAddress,
    PrintLetter,
    PrintPile,
    ReturnLetter,
    SendLetter,
    SignLetter,
)
from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.staff import actor_of

from ..module import APPROVE, DRAFT
from ..queries.signing import signing_key
from ..rows import DeliveryRow, LetterRow, LifeEventRow
from .addresses import keep_address
from .batches import print_pile, write_pile
from .carrying import bring_back_letter, check_letter, deliver_letter, print_letter
from .dispatching import end_dispatch
from .life_events import write_by_hand
from .moving import approve_letter, cancel_letter, return_letter
from .sending import send_letter
from .signing import sign_letter

_PILED = ("pile", "waiting_pile")


class _Walk(NamedTuple):
    """A letter, where and when it stands, and who works on it: two people, as it must be."""

    site: Site
    letter: Letter
    officer: Actor
    chair: Actor
    at: datetime

    def later(self, hours: int) -> datetime:
        return min(self.at + timedelta(hours=hours), timezone.now())


def load_letters(site: Site) -> None:
    """Fill an empty commune with a year of invented letters in every state, and two piles: one printed, one in line."""
    text = resources.files(__package__).joinpath("demo_letters.toml").read_text("utf-8")
    told = tomllib.loads(text)
    chance = Random(site.pk)  # noqa: S311 - a demo that looks the same each time
    names = {sex: _names(told["families"], told[sex], chance) for sex in ("men", "women")}
    places = [each.name for each in villages(site)] or ["Tổ 1"]
    officer, chair = _people(site)
    now = timezone.now()
    piles: dict[str, list[Letter]] = {name: [] for name in _PILED}
    for number, story in enumerate(told["story"]):
        at = now - timedelta(days=story["days_ago"], minutes=5 * (len(told["story"]) - number))
        wish = _wish(story, names, f"Số {3 + number}", places[number % len(places)], at)
        letter = write_by_hand(site, wish, actor=officer, at=at)
        _date_back(letter, at)
        _walk(_Walk(site, letter, officer, chair, at), story["until"])
        if story["until"] in piles:
            piles[story["until"]].append(letter)
    _print(site, piles, officer)


def _people(site: Site) -> tuple[Actor, Actor]:
    drafting, approving = staff_of(site_ref(site), DRAFT), staff_of(site_ref(site), APPROVE)
    chair = next((actor_of(user) for user in approving), Actor.staff("demo-2", "Người duyệt"))
    others = (actor_of(user) for user in drafting)
    officer = next((one for one in others if one.id != chair.id), Actor.staff("demo-1", "Người soạn"))
    return officer, chair


def _names(families: list[str], given: list[str], chance: Random) -> Iterator[str]:
    """Return names of which none comes twice in a commune."""
    every = [f"{family} {name}" for family in families for name in given]
    chance.shuffle(every)
    return iter(every)


def _wish(
    story: dict[str, Any], names: dict[str, Iterator[str]], house: str, village: str, at: datetime
) -> RecordLifeEvent:
    day = local_day(at)
    facts = {name: str(value).format(day=day) for name, value in story["facts"].items()}
    for turn, who in enumerate(("person", "first", "second", "deceased")):
        if who in story:
            sex = "women" if (turn + story["days_ago"]) % 2 else "men"
            name = next(names[sex])
            born = day.year - story[who]
            facts[who] = {"name": name, "sex": "nu" if sex == "women" else "nam", "birth_year": born}
    place = {"address": f"{house}, {village}", "village": village}
    return RecordLifeEvent(
        template=story["template"], facts={**facts, **place}, happened_on=day, consent=True
    )


def _date_back(letter: Letter, at: datetime) -> None:
    LetterRow.objects.filter(pk=letter.id).update(created_at=at)
    LifeEventRow.objects.filter(pk=letter.event).update(created_at=at)


def _walk(walk: _Walk, until: str) -> None:
    """Go on from deed to deed until the letter stands where its story ends."""
    site, letter = walk.site, walk.letter
    if until == "returned":
        wish = ReturnLetter(letter=letter.id, remark="Xin gọi đúng tên cô dâu như trong giấy.")
        return_letter(site, wish, actor=walk.chair, at=walk.later(3))
    elif until == "cancelled":
        cancel = CancelLetter(letter=letter.id, reason="Gia đình xin thôi, đã nói với tổ trưởng.")
        cancel_letter(site, cancel, actor=walk.officer, at=walk.later(3))
    elif until != "draft":
        check = CheckLetter(letter=letter.id, seen=letter.digest)
        check_letter(site, check, actor=walk.officer, at=walk.later(1))
        if until != "checked":
            _issue(walk, until)


def _issue(walk: _Walk, until: str) -> None:
    wish = ApproveLetter(letter=walk.letter.id, seen=walk.letter.digest)
    approve_letter(walk.site, wish, actor=walk.chair, at=walk.later(2))
    if until == "signed" and signing_key(walk.site):
        sign_letter(walk.site, SignLetter(letter=walk.letter.id), actor=walk.chair, at=walk.later(3))
    if until in _ROADS:
        done = PrintLetter(letter=walk.letter.id)
        print_letter(walk.site, done, actor=walk.officer, at=walk.later(4))
        _ROADS[until](walk)


def _send(walk: _Walk, channel: str) -> None:
    code = f"CT{walk.letter.id.int % 10**9:09}VN" if channel == POST.slug else ""
    wish = SendLetter(letter=walk.letter.id, channel=channel, postal_code=code)
    send_letter(walk.site, wish, actor=walk.officer, at=walk.later(26))


def _by_hand(walk: _Walk) -> None:
    _send(walk, HAND.slug)
    wish = DeliverLetter(letter=walk.letter.id, received_by="người nhà")
    deliver_letter(walk.site, wish, actor=walk.officer, at=walk.later(50))


def _by_post(walk: _Walk) -> None:
    _send(walk, POST.slug)
    deliver_letter(walk.site, DeliverLetter(letter=walk.letter.id), actor=walk.officer, at=walk.later(96))


def _by_email(walk: _Walk) -> None:
    """Counted as taken by the mail server at once: a demo writes to nobody."""
    agreed = KeepAddress(letter=walk.letter.id, channel=EMAIL.slug, address="me.cua.be@vidu.vn", agreed=True)
    keep_address(walk.site, agreed, actor=walk.officer)
    _send(walk, EMAIL.slug)
    way = DeliveryRow.objects.get(site=walk.site, letter=walk.letter.id)
    end_dispatch(walk.site, way.pk, at=walk.later(26))


def _came_back(walk: _Walk) -> None:
    _send(walk, POST.slug)
    wish = BringBackLetter(letter=walk.letter.id, outcome=Outcome.UNKNOWN, failure="nhà đã chuyển đi")
    bring_back_letter(walk.site, wish, actor=walk.officer, at=walk.later(120))


_ROADS: dict[str, Callable[[_Walk], None]] = {
    "delivered_hand": _by_hand,
    "delivered_post": _by_post,
    "delivered_email": _by_email,
    "undelivered": _came_back,
    "sent_hand": lambda walk: _send(walk, HAND.slug),
    "sent_post": lambda walk: _send(walk, POST.slug),
}


def _print(site: Site, piles: dict[str, list[Letter]], officer: Actor) -> None:
    for name, letters in piles.items():
        pile = print_pile(site, PrintPile(letters=tuple(one.id for one in letters)), actor=officer)
        if name == "pile":
            write_pile.func(str(pile))
