"""A living demo: a year of invented reports, each of which went the way a real one goes."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from importlib import resources
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import DistinctCodes
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.feedback import (
    AssignReport,
    FieldReport,
    MoveName,
    MoveReport,
    Outcome,
    Reopening,
    ReopenReport,
    ReportSource,
    SendReport,
    assign_report,
    kind_of,
    move_report,
    reopen_report,
    screen,
    send_report,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of

from ..module import HANDLE
from ..rows import PhotoRow, ReportRow, hash_secret
from .counting import Line, counts, write_counts
from .demo_pictures import DRAWN, HEIGHT, WIDTH, picture
from .keeping import columns_for
from .rules import save_rule
from .wording import keep_all

MANY = 110
SOURCES = (*[ReportSource.WEB] * 6, ReportSource.HOTLINE, ReportSource.HOTLINE, ReportSource.CARD)
_HELD = {
    "kind": "khac",
    "words": "Tôi nghi cán bộ thu tiền làm đường của dân mà không có biên lai.",
    "place": "",
}
_NAMED = {
    "kind": "vat_nuoi",
    "words": "Chó nhà bà Nông Thị Bưởi thả rông, hôm qua cắn trẻ con.",
    "place": "Cuối ngõ",
}


class Told(NamedTuple):
    """A report as it stands today, and what happened to it."""

    report: FieldReport
    events: tuple[Event, ...]

    def then(self, outcome: Outcome) -> Told:
        return Told(outcome.report, (*self.events, outcome.event))


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune with invented reports; a commune that has any is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if ReportRow.objects.filter(site=site).exists():
        return
    officers = [actor_of(user) for user in staff_of(ref, HANDLE)[:2]]
    for kind, officer in zip(("den", "rac"), officers, strict=False):
        save_rule(
            site, kind, "", officer_id=officer.id, officer_name=officer.name, days=kind_of(kind).days,
            actor=Actor.system(),
        )  # fmt: skip
    told = _year(site, villages(ref), officers, timezone.now())
    _write(site, told)
    _photograph(site, [each.report for each in told])


def _year(site: Site, places: Sequence[Village], officers: Sequence[Actor], now: datetime) -> list[Told]:
    chance = Random(site.pk)  # noqa: S311 - a demo that looks the same each time
    stories = tomllib.loads(resources.files(__package__).joinpath("demo_year.toml").read_text("utf-8"))[
        "story"
    ]
    weights = [6, 5, 5, 4, 2, 2, 3, 2, 2]
    found, codes = [], DistinctCodes()
    for number in range(MANY):
        story = chance.choices(stories, weights)[0]
        begun = now - timedelta(days=_days_ago(number), minutes=chance.randrange(20, 400))
        words = {
            "kind": story["kind"],
            "words": chance.choice(story["words"]),
            "place": chance.choice(story["places"]),
        }
        village = chance.choice(places) if places else None
        sent = _sent(words, village, chance, codes.new(begun.year), begun)
        found.append(_walk(sent, story["answer"], officers, chance, now))
    for number, words in enumerate((_HELD, _NAMED)):
        begun, village = now - timedelta(hours=3 + number), places[number] if places else None
        found.append(_sent(words, village, chance, codes.new(begun.year), begun))
    return found


def _days_ago(number: int) -> int:
    """Many in the last weeks, so that the inbox lives; the rest over the year."""
    return number // 5 if number < 30 else 6 + (number - 30) * 349 // (MANY - 30)


def _sent(words: dict[str, str], village: Village | None, chance: Random, code: str, at: datetime) -> Told:
    more: dict[str, Any] = {"village": village.name if village else ""}
    if village is None or (village.latitude is not None and chance.random() < 0.8):
        middle = (village.latitude, village.longitude) if village else ("21.5900", "105.8400")
        more["latitude"] = f"{float(middle[0] or 0) + chance.gauss(0, 0.0022):.6f}"
        more["longitude"] = f"{float(middle[1] or 0) + chance.gauss(0, 0.0022):.6f}"
    wish = SendReport(**words, **more, source=chance.choice(SOURCES))
    sent = send_report(
        wish, id=UUID(int=chance.getrandbits(128), version=4), code=code, at=at, actor=Actor.citizen(),
        screening=screen(wish.words, wish.place), photos=1,
    )  # fmt: skip
    joined = min(chance.randrange(0, 9), chance.randrange(0, 9))
    return Told(sent.report.model_copy(update={"me_too": joined}), (sent.event,))


def _walk(told: Told, answer: str, officers: Sequence[Actor], chance: Random, now: datetime) -> Told:
    """Go on from step to step until today."""
    officer = chance.choice(officers) if officers else Actor.system()
    at, slow = told.report.sent_at, chance.random()
    at += timedelta(hours=2 + 20 * slow)
    if at > now:
        return told
    wish = AssignReport(officer_id=officer.id or "0", officer_name=officer.name or "Văn phòng")
    told = told.then(assign_report(told.report, wish, actor=officer, at=at))
    at += timedelta(hours=6 + 30 * slow)
    if at > now:
        return told
    end = chance.random()
    if end < 0.06:
        return _move(told, officer, at, move=MoveName.TRANSFER, agency="Công ty Điện lực tỉnh")
    if end < 0.09:
        return _move(
            told, officer, at, move=MoveName.ASK_MORE, answer="Chúng tôi ra hai lần mà không tìm thấy chỗ."
        )
    told = _move(told, officer, at, move=MoveName.START)
    at += timedelta(days=kind_of(told.report.kind).days * (0.3 + slow * 1.3))
    if at > now or end > 0.97:
        return told
    told = _move(told, officer, at, move=MoveName.FINISH, answer=answer)
    return _once_more(told, answer, officer, at, now) if 0.09 <= end < 0.14 else told


def _once_more(told: Told, answer: str, officer: Actor, at: datetime, now: datetime) -> Told:
    again, mended = at + timedelta(days=3), at + timedelta(days=6)
    if mended > now:
        return told
    wish = ReopenReport(reason=Reopening.PARTLY)
    told = told.then(reopen_report(told.report, wish, actor=Actor.citizen(), at=again))
    return _move(
        told,
        officer,
        mended,
        move=MoveName.FINISH,
        answer=f"Xin lỗi bà con vì lần trước làm chưa hết. {answer}",
    )


def _move(told: Told, officer: Actor, at: datetime, **wish: Any) -> Told:
    return told.then(move_report(told.report, MoveReport(**wish), actor=officer, at=at))


def _write(site: Site, told: list[Told]) -> None:
    """History, written at once; nobody is told of it now."""
    ReportRow.objects.bulk_create(
        ReportRow(site=site, secret_hash=hash_secret(each.report.code, ""), **columns_for(each.report))
        for each in told
    )
    journal.record_past(site, [event for each in told for event in each.events])
    keep_all(site, (each.report for each in sorted(told, key=lambda each: each.report.sent_at)))
    sums: dict[Line, Counter[str]] = {}
    for each in told:
        for line, added in counts(each.report).items():
            sums.setdefault(line, Counter()).update(added)
    write_counts(site, sums)


def _photograph(site: Site, reports: list[FieldReport]) -> None:
    """Two reports in three have a photograph; what was done has one of the work. One drawing serves its kind."""
    storage, kept = private_storage(), {}
    rows = []
    for number, report in enumerate(reports):
        if report.kind not in DRAWN:
            continue
        shown = report.is_public and not report.held_for and number % 4 != 1
        for after in (False, True) if report.answer and report.agency == "" else (False,):
            if number % 3 == 0 and not after:
                continue
            name = f"feedback/demo/{report.kind}-{'sau' if after else 'truoc'}.jpg"
            if name not in kept:
                kept[name] = storage.save(name, ContentFile(picture(report.kind, after=after)))
            rows.append(
                PhotoRow(site=site, report_id=report.id, after=after, released=shown or after, sha256="", width=WIDTH,
                         height=HEIGHT, file=kept[name], small=kept[name])
            )  # fmt: skip
    PhotoRow.objects.bulk_create(rows)
