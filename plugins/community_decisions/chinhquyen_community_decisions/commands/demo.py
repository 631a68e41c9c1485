"""A living demo: a road settled to the đồng, a culture house that is late, a fund, a convention that waits, two conferences."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from importlib import resources
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import CommunityDecision, VoteOutcome
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.files import CleanFile, check_upload
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of

from ..module import RECORD
from ..rows import DecisionRow
from .decisions import record_decision, send_decision
from .demo_pictures import road_picture, wall_picture
from .reports import answer_report, hand_report, send_report
from .works import (
    accept_works,
    add_line,
    add_photos,
    add_task,
    finish_task,
    plan_works,
    settle_accounts,
    tell_progress,
)
from .yearly import hold_yearly, keep_promise, notify_households, plan_yearly, raise_question, send_plan

_DRAWN = {"road": road_picture, "wall": wall_picture}


class _Writer:
    """Who writes the demo of one commune, and the day it is written on."""

    def __init__(self, site: Site, actor: Actor, today: date) -> None:
        self.site, self.actor, self.today = site, actor, today

    def day(self, ago: int) -> date:
        """Return the day so many days before today; a negative number is a day to come."""
        return self.today - timedelta(days=ago)

    def at(self, day: date) -> datetime:
        """Return the evening of a day, or now: nothing is written in the future."""
        return min(datetime.combine(day, time(20), VIETNAM), timezone.now())

    def do(self, act: Any, id: Any, wish: Any, day: date) -> Any:
        """Let a command act on a day."""
        return act(self.site, id, wish, actor=self.actor, at=self.at(day))


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any decision, or no two villages, is left as it is."""
    site, known = Site.objects.get(pk=ref.id), villages(ref)
    if DecisionRow.objects.filter(site=site).exists() or len(known) < 2:
        return
    told = tomllib.loads(resources.files(__package__).joinpath("demo_year.toml").read_text("utf-8"))
    officer = staff_of(ref, RECORD).first()
    pen = _Writer(site, actor_of(officer) if officer else Actor.system(), local_day(timezone.now()))
    for facts in told["decision"]:
        _decision(pen, facts, known[facts["village"] % len(known)])
    for facts in told["conference"]:
        _conference(pen, facts, known[facts["village"] % len(known)])


def _decision(pen: _Writer, facts: dict[str, Any], village: Village) -> None:
    total, day = village.households or 100, pen.day(facts["days_ago"])
    told, came, agreed = (total * facts.get(name, 0) // 100 for name in ("told", "came", "agreed"))
    voted = total * facts["voted"] // 100 if "voted" in facts else came
    vote = VoteOutcome(
        title=facts["title"], matter=facts["matter"], village=village.id, form=facts.get("form", "meeting"), decided_on=day,
        tally={"households": total, "informed": told, "attended": came, "voted": voted, "agreed": agreed},
        text=facts["text"], document=facts["document"], signed=facts.get("passed", True), passed=facts.get("passed", True),
        short_meeting_on=pen.day(facts["short_meeting"]) if "short_meeting" in facts else None,
        online_agreed=total * facts["online_agreed"] // 100 if "online_agreed" in facts else None,
    )  # fmt: skip
    one = record_decision(pen.site, vote, papers=[_minutes()], actor=pen.actor, at=pen.at(day))
    if facts.get("sent"):
        sent = day + timedelta(days=2)
        pen.do(send_decision, one.id, law.SendDecision(day=sent), sent)
    if "works" in facts:
        _works(pen, one, facts["works"])
    for report in facts.get("report", ()):
        _report(pen, one, report)


def _works(pen: _Writer, one: CommunityDecision, facts: dict[str, Any]) -> None:
    starts, ends = pen.day(facts["starts"]), pen.day(facts["ends"])
    plan = law.PlanWorks(plan=facts["plan"], in_charge=facts["in_charge"], starts_on=starts, ends_on=ends)
    pen.do(plan_works, one.id, plan, starts)
    for task in facts["task"]:
        due = pen.day(task["due"])
        pen.do(add_task, one.id, law.AddTask(what=task["what"], who=task.get("who", ""), due_on=due), starts)
    for line in facts["line"]:
        day = pen.day(line["days_ago"])
        wish = law.AddLine.model_validate({**{k: v for k, v in line.items() if k != "days_ago"}, "day": day})
        pen.do(add_line, one.id, wish, day)
    for entry in facts["progress"]:
        day = pen.day(entry["days_ago"])
        wish = law.TellProgress(day=day, text=entry["text"], percent=entry["percent"])
        pen.do(tell_progress, one.id, wish, day)
    for picture in facts.get("picture", ()):
        shown = _DRAWN[picture["drawn"]]()
        at = pen.at(pen.day(picture["days_ago"]))
        add_photos(pen.site, one.id, [shown], picture["alt"], actor=pen.actor, at=at)
    _finish(pen, one, facts)


def _finish(pen: _Writer, one: CommunityDecision, facts: dict[str, Any]) -> None:
    from ..rows import TaskRow

    done = [task["done"] for task in facts["task"] if "done" in task]
    rows = TaskRow.objects.filter(site=pen.site, decision=one.id).order_by("due_on")
    for row, ago in zip(rows, done, strict=False):
        pen.do(finish_task, one.id, law.FinishTask(task=row.pk, day=pen.day(ago)), pen.day(ago))
    if "accepted" in facts:
        day = pen.day(facts["accepted"])
        wish = law.AcceptWorks(
            day=day, households=facts["accepted_by"], agreed=facts["accepted_agreed"], result=facts["result"]
        )
        pen.do(accept_works, one.id, wish, day)
        settled = pen.day(facts["settled"])
        pen.do(settle_accounts, one.id, law.SettleAccounts(day=settled, remainder=facts["remainder"]), settled)  # fmt: skip


def _report(pen: _Writer, one: CommunityDecision, facts: dict[str, Any]) -> None:
    at = pen.at(pen.day(facts["days_ago"]))
    found = send_report(pen.site, one.id, law.SendReport(text=facts["text"]), actor=Actor.citizen(), at=at)
    id = found.report.id
    if "handler" in facts:
        pen.do(hand_report, id, law.HandReport(handler=facts["handler"]), pen.day(facts["days_ago"] - 1))
    if "answer" in facts:
        day = pen.day(facts["answered"])
        wish = law.AnswerReport(
            day=day, answer=facts["answer"], right=True, public=True, summary=facts["summary"], public_answer=facts["public_answer"],
        )  # fmt: skip
        pen.do(answer_report, id, wish, day)


def _conference(pen: _Writer, facts: dict[str, Any], village: Village) -> None:
    day, total = pen.day(facts["days_ago"]), village.households or 100
    plan = law.PlanYearly(day=day, hour=facts["hour"], place=facts["place"], content=facts["content"])
    before = day - timedelta(days=20)
    (one,) = plan_yearly(pen.site, [village.id], plan, actor=pen.actor, at=pen.at(before))
    sent = min(before + timedelta(days=5), pen.today)
    pen.do(send_plan, one.id, law.SendPlan(day=sent, agreed=True), sent)
    if "head" not in facts:
        return
    notice = law.NotifyHouseholds(day=day - timedelta(days=7), informed=total, households=total)
    pen.do(notify_households, one.id, notice, day - timedelta(days=7))
    wish = law.HoldYearly(
        attended=total * facts["came"] // 100, head_report=facts["head"], front_report=facts["front"],
        inspection_report=facts["inspection"], concluded=facts["concluded"],
    )  # fmt: skip
    pen.do(hold_yearly, one.id, wish, day + timedelta(days=1))
    for number, asked in enumerate(facts["question"], 1):
        due = pen.day(asked["due"]) if "due" in asked else None
        question = law.RaiseQuestion(
            text=asked["text"], answer=asked["answer"], promise=asked.get("promise", ""), due_on=due
        )
        pen.do(raise_question, one.id, question, day)
        if "kept" in asked:
            pen.do(
                keep_promise, one.id, law.KeepPromise(number=number, day=pen.day(asked["kept"])), pen.today
            )


def _minutes() -> CleanFile:
    said = "Biên bản họp cộng đồng dân cư (tệp minh họa, không có tên người)."
    return check_upload(SimpleUploadedFile("bien-ban.txt", said.encode(), content_type="text/plain"))
