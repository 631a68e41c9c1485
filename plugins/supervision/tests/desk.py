"""A commune with five hamlets, a board in office, a plan, a visit, a finding."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import Any

from chinhquyen_supervision import commands
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.html import strip_tags
from PIL import Image

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    Board,
    BoardKind,
    ConfirmRecommendation,
    Finding,
    FormBoard,
    KeepPlan,
    MemberPart,
    MemberRole,
    Plan,
    PlanVisit,
    RecogniseBoard,
    Recommend,
    RecordElection,
    RecordFinding,
    ReportVisit,
    SendPlan,
    TellBoard,
    Visit,
    Votes,
    standards,
)
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.places import keep_villages, villages

HOA, MAI = Actor.staff("7", "Lê Thị Hoa"), Actor.staff("8", "Ngô Thị Mai")
ADMIN = "/admin/giam-sat/"


def today() -> date:
    return local_day(timezone.now())


def text(response: Any) -> str:
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def words(response: Any) -> str:
    """Return what somebody reads of a page's own part; addresses and names of files hold any digits."""
    main = text(response).partition("<main")[2].partition("</main>")[0]
    return " ".join(strip_tags(f"<main{main}").split())


def town(site: Any) -> tuple[Village, ...]:
    keep_villages(site, [Village(name=f"Tổ {n}", households=100) for n in range(1, 6)])
    return villages(site)


def answers(kind: BoardKind) -> dict[str, str]:
    return {each.id: each.good for each in standards(kind)}


def forming(site: Any, kind: BoardKind = BoardKind.INSPECTION, *, members: int = 5, **more: Any) -> Board:
    """Begin a board and take in as many members as asked, one from each hamlet."""
    if kind is BoardKind.INVESTMENT:
        more = {"project_title": "Đường liên tổ 1 - 2"} | more
    board = commands.form_board(
        site, FormBoard(kind=kind, term_from=today() - timedelta(days=200), **more), actor=HOA
    )
    parts = [MemberPart.FRONT, MemberPart.INSPECTION] if kind is BoardKind.INVESTMENT else []
    for number, place in enumerate(town(site)[:members]):
        part = parts[number] if number < len(parts) else MemberPart.RESIDENT
        name = f"Thành viên {number + 1}"
        wish = AddMember(
            name=name, role=MemberRole.HEAD if number == 0 else MemberRole.MEMBER, village=place.id, part=part, phone="0912000100",
            candidate=elected(site, board, place, name) if part.is_elected else None, answers=answers(kind),
        )  # fmt: skip
        commands.add_member(site, board.id, wish, actor=HOA)
    return board


def elected(site: Any, board: Board, place: Village, name: str, votes: int = 80) -> Any:
    """Hold a meeting in ``place``; return who was elected."""
    told = RecordElection(
        village=place.id, day=today() - timedelta(days=190), households=100, attended=90, candidates=(Votes(name=name, votes=votes),)
    )  # fmt: skip
    return commands.record_election(site, board.id, told, actor=HOA).candidates[0].id


def active(site: Any, kind: BoardKind = BoardKind.INSPECTION, **more: Any) -> Board:
    board = forming(site, kind, **more)
    wish = RecogniseBoard(number="12/QĐ-MTTQ", day=today() - timedelta(days=180))
    return commands.recognise_board(site, board.id, wish, actor=MAI)


def planned(site: Any, board: Board, **more: Any) -> Plan:
    facts = {"period": "nam", "year": today().year, "content": "Xem đường đổ bê tông.", "party": "Ban Quản lý dự án",
             "first_act_on": today() - timedelta(days=20)} | more  # fmt: skip
    plan = commands.draft_plan(site, board.id, KeepPlan.model_validate(facts), actor=HOA)
    sent = SendPlan(day=today() - timedelta(days=100), document="05/KH", front=True, chair=True, party=True)
    return commands.send_plan(site, plan.id, sent, actor=HOA)


def going(site: Any, board: Board, **more: Any) -> Visit:
    facts = {
        "title": "Xem đường liên tổ",
        "works": "duong",
        "day": today(),
        "place": "Tổ 1",
        "reason": "Bà con vừa báo.",
    } | more
    return commands.plan_visit(site, board.id, PlanVisit.model_validate(facts), actor=HOA)


def seen(site: Any, visit: Visit, **more: Any) -> Visit:
    facts = {
        "visited_at": timezone.now(),
        "answers": {"rong": "chua-dat"},
        "summary": "Mặt đường hẹp hơn thiết kế.",
    } | more
    return commands.report_visit(
        site, visit.id, ReportVisit.model_validate(facts), [check_upload(picture())], actor=HOA
    )


def found(site: Any, board: Board, **more: Any) -> Finding:
    facts = {"title": "Mặt đường hẹp hơn thiết kế", "day": today() - timedelta(days=30), "where": "Tổ 1",
             "text": "Đo ba chỗ đều hụt 20 cm."} | more  # fmt: skip
    return commands.record_finding(site, board.id, RecordFinding.model_validate(facts), actor=HOA)


def recommended(site: Any, board: Board, *, days_ago: int = 5, **more: Any) -> Finding:
    one = found(site, board, **more)
    commands.recommend(site, one.id, Recommend(recommendation="Đổ thêm bê tông cho đủ rộng."), actor=HOA)
    wish = ConfirmRecommendation(number="03/KN", day=today() - timedelta(days=days_ago))
    return commands.confirm_recommendation(site, one.id, wish, actor=MAI)


def every_kind(site: Any) -> None:
    """Leave one row of every kind in ``site``, with words of its own."""
    name = site.hostname.partition(".")[0]
    board = active(site, BoardKind.INVESTMENT, project_title=f"Đường ở {name}", project_code=f"DA-{name}")
    active(site)
    planned(site, board, content=f"Xem đường ở {name}", party=f"Ban Quản lý dự án {name}")
    commands.draft_plan(site, board.id, KeepPlan(period="nam", year=2027, content=f"Việc năm sau ở {name}", party="Chủ đầu tư",
                                                 first_act_on=date(2027, 3, 1)), actor=HOA)  # fmt: skip
    seen(
        site,
        going(site, board, title=f"Xem đường ở {name}", place=f"Đầu {name}"),
        summary=f"Đường ở {name} hẹp.",
    )
    going(site, board, title=f"Xem lại đường ở {name}")
    recommended(site, board, title=f"Đường ở {name} hẹp hơn thiết kế", text=f"Đo ba chỗ ở {name} đều hụt.")
    told = TellBoard(
        board=board.id, place=f"Cầu {name}", text=f"Cầu ở {name} nứt một đoạn dài.", name=f"Bà {name}"
    )
    commands.tell_board(site, told, actor=Actor.citizen())
    member = board.id
    commands.add_file(site, member, check_upload(SimpleUploadedFile("bb.txt", f"Biên bản {name}".encode())))


def picture() -> SimpleUploadedFile:
    """A photograph as a telephone sends it."""
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "#3f6b52").save(out, "JPEG")
    return SimpleUploadedFile("duong.jpg", out.getvalue(), content_type="image/jpeg")
