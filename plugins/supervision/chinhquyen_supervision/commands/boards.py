"""Boards and their members: one verb each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    Board,
    BoardKind,
    BoardState,
    ChangeRole,
    EndBoard,
    FormBoard,
    LeaveBoard,
    Member,
    RecogniseBoard,
)
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.places import villages

from ..rows import BoardRow, MemberRow
from .elections import forget_the_others, known_of
from .files import add_file
from .keeping import board_of, keep, locked, members_of, now
from .people import look_at_lines, look_at_reasons
from .periodic import recognised

ONE_BOARD = "Điều 36 khoản 1 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"
ONE_EACH = "Điều 41 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"


@transaction.atomic
def form_board(site: Site, wish: FormBoard, *, actor: Actor, at: datetime | None = None) -> Board:
    """Begin a board; a project has one."""
    look_at_lines(site, wish, "project_title")
    others = BoardRow.objects.filter(site=site, kind=wish.kind.value).exclude(state=BoardState.ENDED.value)
    if wish.kind is BoardKind.INVESTMENT and _has_board(others, wish):
        raise Refused(
            "Chương trình, dự án này đã có ban giám sát.",
            basis=ONE_EACH,
            code="has_board",
            field="project_title",
        )
    board: Board = keep(site, *law.form_board(wish, actor=actor, at=now(at)))
    return board


def _has_board(others: Any, wish: FormBoard) -> bool:
    if wish.project_code:
        return bool(others.filter(project_code=wish.project_code).exists())
    return bool(others.filter(project_title=wish.project_title).exists())


@transaction.atomic
def add_member(
    site: Site,
    board: UUID,
    wish: AddMember,
    minutes: Iterable[CleanFile] = (),
    *,
    actor: Actor,
    at: datetime | None = None,
) -> Member:
    """Take a member in: elected by minutes that were written down, or named, with the paper that says so."""
    look_at_lines(site, wish, "exception")
    one = board_of(site, board, lock=True)
    if wish.village and wish.village not in {each.id for each in villages(site)}:
        raise Refused(
            "Không có xóm, tổ dân phố này.", basis=ONE_BOARD, code="unknown_village", field="village"
        )
    known = known_of(site, board)
    outcome = law.add_member(one, wish, members_of(site, board), known, actor=actor, at=now(at))
    MemberRow.objects.create(site=site, phone=wish.phone, **MemberRow.values_of(outcome.member))
    for file in minutes:
        add_file(site, outcome.member.id, file)
    keep(site, outcome.board, outcome.event)
    return outcome.member


@transaction.atomic
def change_role(
    site: Site, member: UUID, wish: ChangeRole, *, actor: Actor, at: datetime | None = None
) -> Member:
    """Give a member another role."""
    look_at_lines(site, wish, "exception")
    row = locked(MemberRow, site, member)
    one, others = board_of(site, row.board, lock=True), members_of(site, row.board)
    known = known_of(site, row.board)
    outcome = law.change_role(one, row.record(), wish, others, known, actor=actor, at=now(at))
    return _member(site, row, outcome)


@transaction.atomic
def leave_board(
    site: Site, member: UUID, wish: LeaveBoard, *, actor: Actor, at: datetime | None = None
) -> Member:
    """A member leaves; the telephone is forgotten."""
    row = locked(MemberRow, site, member)
    outcome = law.leave_board(
        board_of(site, row.board, lock=True), row.record(), wish, actor=actor, at=now(at)
    )
    row.phone = ""
    return _member(site, row, outcome)


def _member(site: Site, row: Any, outcome: Any) -> Member:
    for name, value in MemberRow.values_of(outcome.member).items():
        setattr(row, name, value)
    row.save()
    keep(site, outcome.board, outcome.event)
    member: Member = outcome.member
    return member


@transaction.atomic
def recognise_board(
    site: Site, id: UUID, wish: RecogniseBoard, *, actor: Actor, at: datetime | None = None
) -> Board:
    """The Front puts a board into office; why a rule is not met is read by everybody."""
    look_at_reasons(site, wish.exceptions)
    one = board_of(site, id, lock=True)
    outcome = law.recognise_board(
        one, wish, members_of(site, id), known_of(site, id), actor=actor, at=now(at)
    )
    try:
        with transaction.atomic():
            board: Board = keep(site, outcome.board, outcome.event)
    except IntegrityError as error:
        text = "Xã, phường đang có một Ban Thanh tra nhân dân hoạt động. Mời kết thúc ban cũ trước."
        raise Refused(text, basis=ONE_BOARD, code="one_inspection_board") from error
    recognised(site, board, now(at))
    return board


@transaction.atomic
def end_board(site: Site, id: UUID, wish: EndBoard, *, actor: Actor, at: datetime | None = None) -> Board:
    """The board ends; its members' telephones are forgotten, and who was not elected."""
    look_at_lines(site, wish, "reason")
    board: Board = keep(site, *law.end_board(board_of(site, id, lock=True), wish, actor=actor, at=now(at)))
    MemberRow.objects.filter(site=site, board=id).update(phone="")
    forget_the_others(site, id)
    return board


BOARD_STEPS: dict[str, tuple[type[Record], Callable[..., Any]]] = {
    "cong-nhan": (RecogniseBoard, recognise_board),
    "ket-thuc": (EndBoard, end_board),
}
MEMBER_STEPS: dict[str, tuple[type[Record], Callable[..., Any]]] = {
    "vai-tro": (ChangeRole, change_role),
    "thoi": (LeaveBoard, leave_board),
}
