"""A living demo: roads, a culture house, a school, irrigation, national programmes, from preparation to settled accounts."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from importlib import resources
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.projects import (
    AddGift,
    FinishProject,
    KeepProject,
    PauseProject,
    ReportProgress,
    SettleProject,
    SpendGift,
    StartProject,
)
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of

from ..module import KEEP
from ..rows import ProjectRow
from .demo_pictures import site_picture
from .progress import add_document, add_gift, add_photo, report_progress, spend_gift
from .projects import finish_project, pause_project, register_project, settle_project, start_project

_MILLION = 1_000_000


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any project is left as it is."""
    site, today = Site.objects.get(pk=ref.id), local_day(timezone.now())
    if ProjectRow.objects.filter(site=site).exists():
        return
    told = tomllib.loads(resources.files(__package__).joinpath("demo_projects.toml").read_text("utf-8"))
    officer = staff_of(ref, KEEP).first()
    writer = _Writer(site, actor_of(officer) if officer else Actor.system(), today)
    for facts in told["project"]:
        writer.write(facts, ref.title, villages(site))


class _Writer:
    """Writes one project after the other, each fact on its day."""

    def __init__(self, site: Site, actor: Actor, today: date) -> None:
        self.site, self.actor, self.today = site, actor, today

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def at(self, offset: int) -> datetime:
        return datetime.combine(self.day(min(offset, 0)), time(9), VIETNAM)

    def write(self, facts: dict[str, Any], commune: str, known: tuple[Village, ...]) -> None:
        first = min(facts["start"] - 40, -5)
        wish = self._wish(facts, commune, known, first)
        code = register_project(self.site, wish, actor=self.actor, at=self.at(first)).code
        if "started" in facts:
            self._act(start_project, code, StartProject(on=self.day(facts["started"])), facts["started"])
        self._gifts(code, facts)
        for each in facts.get("progress", ()):
            paid = {f"paid_{source}": amount * _MILLION for source, amount in each["paid"].items()}
            report = ReportProgress(
                on=self.day(each["on"]), percent=each["percent"], told=each["told"], checked=True, **paid
            )
            self._act(report_progress, code, report, each["on"])
        self._ends(code, facts)
        self._shows(code, facts)

    def _wish(
        self, facts: dict[str, Any], commune: str, known: tuple[Village, ...], first: int
    ) -> KeepProject:
        village = known[facts["village"] % len(known)].id if known and "village" in facts else None
        capital = {f"capital_{source}": amount * _MILLION for source, amount in facts["capital"].items()}
        plain = {
            name: facts.get(name, "").format(commune=commune) for name in ("title", "about", "place", "land")
        }
        firms = {
            name: facts.get(name, "").format(commune=commune)
            for name in ("investor", "contractor", "consultant")
        }
        decided = {
            "decision_number": facts.get("decision", ""),
            "decision_on": self.day(first) if "decision" in facts else None,
        }
        return KeepProject(
            funding=facts["funding"], village=village, planned_start=self.day(facts["start"]), checked=True,
            planned_finish=self.day(facts["finish"]), contact=f"Phòng Kinh tế, Hạ tầng {commune}, gọi số máy của trụ sở",
            **plain, **firms, **decided, **capital,
        )  # fmt: skip

    def _act(self, do: Any, code: str, wish: Any, offset: int) -> None:
        do(self.site, code, wish, actor=self.actor, at=self.at(offset))

    def _gifts(self, code: str, facts: dict[str, Any]) -> None:
        for each in facts.get("gifts", ()):
            gift = {**each, "on": self.day(each["on"])}
            self._act(add_gift, code, AddGift(checked=True, **gift), each["on"])
        for each in facts.get("spent", ()):
            spent = {**each, "on": self.day(each["on"])}
            self._act(spend_gift, code, SpendGift(checked=True, **spent), each["on"])

    def _ends(self, code: str, facts: dict[str, Any]) -> None:
        if "paused" in facts:
            told = facts["paused"]
            pause = PauseProject(
                on=self.day(told["on"]), reason=told["reason"], until=self.day(told["until"]), checked=True
            )
            self._act(pause_project, code, pause, told["on"])
        if "finished" in facts:
            done = facts["finished"]
            finish = FinishProject(on=self.day(done), guarantee_until=self.day(done + facts["guarantee"]))
            self._act(finish_project, code, finish, done)
        if "settled" in facts:
            told = facts["settled"]
            settle = SettleProject(on=self.day(told["on"]), amount=told["amount"] * _MILLION)
            self._act(settle_project, code, settle, told["on"])

    def _shows(self, code: str, facts: dict[str, Any]) -> None:
        for each in facts.get("pictures", ()):
            photo = SimpleUploadedFile("anh.jpg", site_picture(each["kind"]), content_type="image/jpeg")
            taken = self.day(each["on"])
            add_photo(
                self.site, code, check_upload(photo), each["alt"], taken, actor=self.actor, at=self.at(0)
            )
        for each in facts.get("documents", ()):
            file = SimpleUploadedFile("tom-tat.txt", each["text"].encode(), content_type="text/plain")
            add_document(
                self.site, code, each["title"], file=check_upload(file), checked=True, actor=self.actor
            )
