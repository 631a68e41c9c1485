"""The office alive: last year's counts, somebody away next week, an earlier hand-over, the bell of these days."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.office import Absence, AbsenceReason, HandOverPart, HandOverWork, hand_over
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import office, places
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import AbsenceRow, HandOverRow
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.host.office.day import Who, soonest
from chinhquyen_sdk.host.office.handing_over import BOOK
from chinhquyen_sdk.host.office.people import Officer
from chinhquyen_sdk.host.office.villages import keep_counts
from cms_site.demo.accounts import user_of


@transaction.atomic
def load_office(site: Site, place: str) -> None:
    """Fill one commune's office; one that has an absence is left as it is."""
    if AbsenceRow.objects.filter(site=site).exists():
        return
    hoa, son, chair = (_person(f"{name}@{place}") for name in ("canbo", "canbo2", "chutich"))
    _count_last_year(site)
    monday = today() + timedelta(days=7 - today().weekday())
    office.keep_absence(site, Absence(
        officer_id=son.id, officer_name=son.name, first=monday, last=monday + timedelta(days=2),
        reason=AbsenceReason.STUDY, deputy_id=hoa.id, deputy_name=hoa.name,
    ))  # fmt: skip
    _earlier_hand_over(site, place, hoa, chair)
    for ago in range(8, -1, -1):
        office.remind(site, timezone.now() - timedelta(days=ago))


def _person(username: str) -> Officer:
    user = user_of(username)
    return Officer(str(user.pk), f"{user.last_name} {user.first_name}")


def _count_last_year(site: Site) -> None:
    counted = [village for village in places.villages(site) if village.counted_in and village.households]
    former = [
        village.model_copy(update={
            "counted_in": village.counted_in - 1, "households": village.households - 1 - number % 4,
            "voters": village.voters and village.voters - 3 - number % 7,
        })
        for number, village in enumerate(counted)
    ]  # fmt: skip
    if former:
        keep_counts(site, former, former[0].counted_in or 0)


def _earlier_hand_over(site: Site, place: str, taker: Officer, chair: Officer) -> None:
    """Somebody who has left since: the record stands, its petitions have gone on."""
    items = soonest(site, user_of(f"canbo@{place}"), today(), Who.MINE, 6)
    if not items:
        return
    at = timezone.now() - timedelta(days=40)
    wish = HandOverWork(
        giver_id="da-chuyen", giver_name="Nguyễn Văn Thành", reason="Chuyển công tác",
        parts=(HandOverPart(taker_id=taker.id, taker_name=taker.name),),
    )  # fmt: skip
    number = next_number(site, BOOK, at.year)
    done, _ = hand_over(wish, items, number=number, actor=Actor.staff(chair.id, chair.name), at=at)
    HandOverRow.objects.create(site=site, **HandOverRow.values_of(done))
