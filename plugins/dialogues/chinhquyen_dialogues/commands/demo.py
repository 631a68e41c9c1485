"""A living demo: a dialogue with its promises in every state, one announced, one planned, one that voters ask for."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any
from uuid import uuid4

from wagtail.models import Site

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of, name_of

from ..module import HOLD
from ..rows import ConsentRow, DemandRow, DialogueRow, QuestionRow, hash_voter
from . import asking, demanding, holding, promising

_PARTNER = "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"
_FAMILY = ("Nguyễn Thị", "Trần Văn", "Ma Thị", "Hoàng Văn", "Nông Thị", "Dương Văn", "Lý Thị", "Phạm Văn")
_GIVEN = ("Hoa", "Lan", "Bình", "Sơn", "Mai", "Thắng", "Hiền", "Tùng", "Thu", "Quý")


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any dialogue is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if DialogueRow.objects.filter(site=site).exists():
        return
    officer = staff_of(ref, HOLD).first()
    text = resources.files(__package__).joinpath("demo_talks.toml").read_text("utf-8")
    talks = tomllib.loads(text)
    actor = actor_of(officer) if officer else Actor.system()
    given = {"officer_id": str(officer.pk), "officer_name": name_of(officer)} if officer else {}
    _past(site, ref, talks["past"], actor, given)
    _next(site, ref, talks["next"], actor, given)
    planned = talks["planned"]
    wish = law.PlanDialogue(title=planned["title"], occasion=law.Occasion.NEED, content=planned["content"],
                            planned_on=_day(planned["days_ahead"]), **given)  # fmt: skip
    holding.plan_dialogue(site, wish, actor=actor)
    _demand(site, talks["demand"])


def _day(days: int) -> Any:
    return today() + timedelta(days=days)


def _at(days: int, hour: int = 8) -> datetime:
    return datetime.combine(_day(days), time(hour), VIETNAM)


def _announced(
    site: Site, ref: SiteRef, talk: dict[str, Any], day: int, told: int, actor: Actor, **more: Any
) -> str:
    plan = law.PlanDialogue(title=talk["title"], planned_on=_day(day), **more)
    code = holding.plan_dialogue(site, plan, actor=actor, at=_at(told - 20)).code
    online = day > 0
    wish = law.AnnounceDialogue(
        starts_at=_at(day), ends_at=_at(day, 11), content=talk["content"], how_to=talk["how_to"],
        place=f"Nhà văn hóa trung tâm {ref.title}", partner=f"{_PARTNER} {ref.title}",
        attendance=law.Attendance.BOTH if online else law.Attendance.PERSON,
        link="https://hop.example/doi-thoai" if online else "",
        chairs="Chủ tịch Ủy ban nhân dân và Thường trực Hội đồng nhân dân",
    )  # fmt: skip
    holding.announce_dialogue(site, code, wish, actor=actor, at=_at(told, 7))
    return code


def _ask(site: Site, code: str, lines: list[dict[str, Any]], day: int, actor: Actor) -> None:
    for line in lines:
        door = law.Door(line["door"])
        who = actor if door is law.Door.DESK else Actor.citizen()
        asked = asking.ask_question(
            site, code, law.AskQuestion(text=line["text"]), door=door, actor=who, at=_at(day)
        )
        if line.get("hide"):
            wish = law.HideQuestion(reason=law.HideReason(line["hide"]))
            asking.hide_question(site, code, asked.number, wish, actor=actor)
        elif not line.get("new"):
            asking.show_questions(site, code, [asked.number], line["topic"], actor=actor)
            QuestionRow.objects.filter(pk=asked.id).update(askers=1 + line.get("same", 0))


def _past(site: Site, ref: SiteRef, talk: dict[str, Any], actor: Actor, given: dict[str, str]) -> None:
    day = -talk["days_ago"]
    code = _announced(site, ref, talk, day, day - 14, actor, **given)
    _ask(site, code, talk["questions"], day - 3, actor)
    holding.open_dialogue(site, code, actor=actor, at=_at(day))
    for number, line in enumerate(talk["questions"], start=1):
        if "answer" in line:
            manner = law.Manner.WRITING if line.get("writing") else law.Manner.MEETING
            answer = law.AnswerQuestion(answer=line["answer"], manner=manner, answered_by=line["by"])
            asking.answer_question(site, code, number, answer, actor=actor, at=_at(day, 9))
    closing = law.CloseDialogue(
        attended=talk["attended"], secretary="Nguyễn Thị Mai", minutes=talk["minutes"]
    )
    holding.close_dialogue(site, code, closing, actor=actor, at=_at(day, 11))
    _promise(site, code, talk["promises"], day, actor, given.get("officer_id", ""))
    result = law.PublishResult(result=talk["result"])
    holding.publish_result(site, code, result, actor=actor, at=_at(day + 8))


def _promise(
    site: Site, code: str, lines: list[dict[str, Any]], day: int, actor: Actor, officer: str
) -> None:
    for line in lines:
        wish = law.MakePromise(what=line["what"], owner=line["owner"], due_on=_day(day + line["days"]),
                               question=line["question"], officer_id=officer)  # fmt: skip
        made = promising.make_promise(site, code, wish, actor=actor, at=_at(day, 11))
        if "kept" in line:
            kept_on = _day(day + line["kept"])
            keeping = law.KeepPromise(result=line["result"], kept_on=kept_on)
            promising.keep_promise(site, made.id, keeping, actor=actor, at=_at(day + line["kept"], 16))
        if "moved" in line:
            later = law.DelayPromise(why_late=line["why"], moved_to=_day(day + line["moved"]))
            promising.delay_promise(site, made.id, later, actor=actor, at=_at(day + line["days"], 16))


def _next(site: Site, ref: SiteRef, talk: dict[str, Any], actor: Actor, given: dict[str, str]) -> None:
    told = -talk["announced_days_ago"]
    code = _announced(site, ref, talk, talk["days_ahead"], told, actor, occasion=law.Occasion.NEED, **given)
    _ask(site, code, talk["questions"], told, actor)


def _demand(site: Site, talk: dict[str, Any]) -> None:
    wish = law.OpenDemand(title=talk["title"], content=talk["content"])
    demand = demanding.open_demand(site, wish, actor=Actor.citizen(), at=_at(-talk["days_ago"]))
    places = [village.name for village in villages(site)] or ["Xóm 1"]
    many = 60 if demand.needed is None else demand.needed * talk["share"] // 100
    rows = []
    for number in range(many):
        name = f"{_FAMILY[number % len(_FAMILY)]} {_GIVEN[number % len(_GIVEN)]}"
        born, village = 1950 + number % 50, places[number % len(places)]
        rows.append(ConsentRow(
            id=uuid4(), site=site, demand_id=demand.id, voter={"name": name, "born": born}, village=village,
            voter_hash=hash_voter(demand.id, f"{number}|{name}|{born}"), on_paper=number % 3 == 0,
        ))  # fmt: skip
    ConsentRow.objects.bulk_create(rows)
    DemandRow.objects.filter(pk=demand.id).update(counted=len(rows))
