"""A living demo: two kinds of boards, a year of plans, visits, findings, recommendations answered in time and not."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from importlib import resources
from itertools import cycle
from typing import Any, NamedTuple
from uuid import UUID

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.projects import ProjectCard
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    Board,
    BoardKind,
    FormBoard,
    MemberPart,
    MemberRole,
    RecogniseBoard,
    RecordElection,
    Votes,
    breaches,
    standards,
)
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of

from ..module import FRONT, KEEP
from ..rows import BoardRow
from .boards import add_member, form_board, recognise_board
from .demo_reports import reports
from .demo_work import findings, plans, tips, visits
from .elections import known_of, record_election
from .keeping import members_of

_PARTS = (
    MemberPart.FRONT,
    MemberPart.INSPECTION,
    MemberPart.RESIDENT,
    MemberPart.RESIDENT,
    MemberPart.RESIDENT,
)


class Stage(NamedTuple):
    """What the demo is played on."""

    site: Site
    ref: SiteRef
    today: date
    keeper: Actor
    front: Actor

    def day(self, ago: int) -> date:
        """Return the day so many days ago."""
        return self.today - timedelta(days=ago)

    def at(self, ago: int, hour: int = 9) -> datetime:
        """Return that day's morning."""
        return datetime.combine(self.day(ago), time(hour), VIETNAM)


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any board is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if BoardRow.objects.filter(site=site).exists():
        return
    told = tomllib.loads(resources.files(__package__).joinpath("demo_year.toml").read_text("utf-8"))
    stage = Stage(site, ref, local_day(timezone.now()), _actor(ref, KEEP), _actor(ref, FRONT))
    names = cycle(told["names"])
    boards = {"thanh-tra": _inspection(stage, names)}
    for number, card in enumerate(_works(ref, told["works"])):
        boards[str(number)] = _investment(stage, card, names)
    known = plans(stage, told["plan"], boards)
    seen = visits(stage, told["visit"], boards, known)
    found = findings(stage, told["finding"], boards, seen)
    tips(stage, told["tip"], boards, found)
    reports(stage, boards)


def _actor(ref: SiteRef, permission: str) -> Actor:
    user = staff_of(ref, permission).first()
    return actor_of(user) if user else Actor.staff(permission.rpartition(".")[2], "Ủy ban Mặt trận Tổ quốc")


def _works(ref: SiteRef, titles: list[str]) -> list[tuple[str, str]]:
    """Return code and title of the works that get a board: of the register all but the last, else invented ones."""
    answers = calling.ask("investment_projects", ref)
    cards: list[ProjectCard] = [card for _, found in answers.values for card in found if card.is_supervised]
    known = sorted(((card.code, str(card.title)) for card in cards), key=lambda one: (_told_of(one[1]), one))
    return known[:-1] if len(known) > len(titles) else [("", title) for title in titles]


def _told_of(title: str) -> int:
    """The visits of demo_year.toml speak of a road first, then of a house of culture."""
    words = fold(title)
    return 0 if "duong be tong" in words else 1 if "nha van hoa" in words else 2


def _inspection(stage: Stage, names: Any) -> Board:
    board = form_board(
        stage.site,
        FormBoard(kind=BoardKind.INSPECTION, term_from=stage.day(300)),
        actor=stage.keeper,
        at=stage.at(305),
    )
    places = (*villages(stage.site), *[None] * 5)
    for number, place in enumerate(places[: max(5, len(places) - 5)]):
        role = MemberRole.HEAD if number == 0 else MemberRole.DEPUTY if number == 1 else MemberRole.MEMBER
        _member(stage, board, next(names), role, MemberPart.RESIDENT, place, 303)
    return _recognised(stage, board, "14/QĐ-MTTQ", 300)


def _investment(stage: Stage, works: tuple[str, str], names: Any) -> Board:
    code, title = works
    wish = FormBoard(
        kind=BoardKind.INVESTMENT, project_code=code, project_title=title, term_from=stage.day(150)
    )
    board = form_board(stage.site, wish, actor=stage.keeper, at=stage.at(155))
    places = villages(stage.site) or (None,)
    for number, part in enumerate(_PARTS):
        role = MemberRole.HEAD if number == 0 else MemberRole.DEPUTY if number == 1 else MemberRole.MEMBER
        _member(stage, board, next(names), role, part, places[number % len(places)], 153)
    return _recognised(stage, board, f"{21 + len(title) % 9}/QĐ-MTTQ", 150)


def _member(
    stage: Stage, board: Board, name: str, role: MemberRole, part: MemberPart, place: Any, ago: int
) -> None:
    candidate = _elected(stage, board, name, place, ago) if part.is_elected else None
    wish = AddMember(
        candidate=candidate, name=name, role=role, part=part, village=place.id if place else None, phone="0912 000 180",
        answers={each.id: each.good for each in standards(board.kind)},
    )  # fmt: skip
    add_member(stage.site, board.id, wish, actor=stage.keeper, at=stage.at(ago))


def _elected(stage: Stage, board: Board, name: str, place: Any, ago: int) -> UUID:
    households = (place.households if place else None) or 100
    known = villages(stage.site)
    told = RecordElection(
        village=place.id if place else known[0].id if known else None, day=stage.day(ago), households=households,
        attended=households * 9 // 10, candidates=(Votes(name=name, votes=households * 3 // 4),),
    )  # fmt: skip
    made = record_election(stage.site, board.id, told, actor=stage.keeper, at=stage.at(ago))
    return made.candidates[0].id


def _recognised(stage: Stage, board: Board, number: str, ago: int) -> Board:
    found = breaches(board.kind, members_of(stage.site, board.id), *known_of(stage.site, board.id))
    why = {each.rule: "Xã, phường mới sắp xếp lại tổ dân phố, bầu thêm trong quý sau." for each in found}
    wish = RecogniseBoard(number=number, day=stage.day(ago), exceptions=why)
    return recognise_board(stage.site, board.id, wish, actor=stage.front, at=stage.at(ago))
