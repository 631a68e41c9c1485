"""The demo's work: plans, visits, findings on their way, what citizens told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import (
    AnswerRecommendation,
    AnswerTip,
    Board,
    CloseFinding,
    ConfirmRecommendation,
    Finding,
    KeepPlan,
    Plan,
    PlanVisit,
    PublishVisit,
    Recommend,
    RecordFinding,
    ReportVisit,
    Seen,
    SendPlan,
    TakeTip,
    TellBoard,
    VerifyRecommendation,
    Visit,
    checklist_of,
)

from .demo_pictures import ALTS, works_picture
from .files import add_photo
from .findings import (
    answer_recommendation,
    close_finding,
    confirm_recommendation,
    recommend,
    record_finding,
    verify_recommendation,
)
from .plans import draft_plan, send_plan
from .tips import answer_tip, take_tip, tell_board
from .visits import plan_visit, publish_visit, report_visit

_MEMBER = Actor(kind="citizen", name="Thành viên ban, tại chỗ")


def plans(stage: Any, told: list[dict[str, Any]], boards: dict[str, Board]) -> dict[str, Plan]:
    """Write the plans; return the first that was sent of each board."""
    first: dict[str, Plan] = {}
    for facts in told:
        board, begins = boards[facts["board"]], stage.day(facts["first"])
        wish = KeepPlan(
            period=facts["period"], year=begins.year, part=(begins.month + 2) // 3 if facts["period"] == "quy" else None,
            content=facts["content"], party=facts["party"].format(commune=stage.ref.title), first_act_on=begins, checked=True,
        )  # fmt: skip
        made = draft_plan(
            stage.site, board.id, wish, actor=stage.keeper, at=stage.at(facts.get("sent", 1) + 3)
        )
        if facts["document"]:
            sent = SendPlan(day=stage.day(facts["sent"]), document=facts["document"], front=True, chair=True, party=True,
                            late_reason=facts.get("late", ""), checked=True)  # fmt: skip
            made = send_plan(stage.site, made.id, sent, actor=stage.keeper, at=stage.at(facts["sent"]))
            first.setdefault(facts["board"], made)
    return first


def visits(
    stage: Any, told: list[dict[str, Any]], boards: dict[str, Board], known: dict[str, Plan]
) -> list[Visit]:
    """Go and see; what was seen is read again and shown."""
    return [_visit(stage, facts, boards[facts["board"]], known.get(facts["board"])) for facts in told]


def _visit(stage: Any, facts: dict[str, Any], board: Board, plan: Plan | None) -> Visit:
    ago = facts["days"]
    wish = PlanVisit(
        title=facts["title"], works=facts["works"], plan=plan.id if plan else None, day=stage.day(ago), place=facts["place"],
        reason="" if plan else "Bà con vừa báo, ban đi xem ngay.", experts=facts.get("experts", ""),
    )  # fmt: skip
    visit = plan_visit(stage.site, board.id, wish, actor=stage.keeper, at=stage.at(max(ago, 0) + 4))
    if ago < 0:
        return visit
    notes = facts["bad"]
    seen = {one.id: Seen.BAD if one.id in notes else Seen.GOOD for one in checklist_of(facts["works"]).items}
    report = ReportVisit(visited_at=stage.at(ago, 8), answers=seen, notes=notes, summary=facts["summary"],
                         people=facts["people"], experts=facts["experts"])  # fmt: skip
    report_visit(stage.site, visit.id, report, actor=_MEMBER, at=stage.at(ago, 10))
    if "picture" in facts:
        shot, alt = works_picture(facts["picture"]), ALTS[facts["picture"]]
        add_photo(stage.site, visit.id, shot, alt, actor=_MEMBER, at=stage.at(ago, 10))
    published = PublishVisit(summary=facts["summary"], photos=True, checked=True)
    return publish_visit(stage.site, visit.id, published, actor=stage.keeper, at=stage.at(ago, 15))


def findings(
    stage: Any, told: list[dict[str, Any]], boards: dict[str, Board], seen: list[Visit]
) -> list[Finding]:
    """Find, recommend, hear the answer, see whether it was done."""
    return [_finding(stage, facts, boards[facts["board"]], seen) for facts in told]


def _finding(stage: Any, facts: dict[str, Any], board: Board, seen: list[Visit]) -> Finding:
    site, ago = stage.site, facts["days"]
    visit = seen[facts["visit"]].id if "visit" in facts else None
    wish = RecordFinding(title=facts["title"], day=stage.day(ago), where=facts["where"], gravity=facts["gravity"],
                         text=facts["text"], visit=visit, checked=True)  # fmt: skip
    one = record_finding(site, board.id, wish, actor=stage.keeper, at=stage.at(ago, 16))
    if "picture" in facts:
        shot, alt = works_picture(facts["picture"]), ALTS[facts["picture"]]
        add_photo(site, one.id, shot, alt, shown=True, actor=stage.keeper, at=stage.at(ago, 16))
    if "closed" in facts:
        return close_finding(
            site, one.id, CloseFinding(reason=facts["closed"]), actor=stage.keeper, at=stage.at(ago, 17)
        )
    if "recommendation" in facts:
        asked = Recommend(recommendation=facts["recommendation"], checked=True)
        one = recommend(site, one.id, asked, actor=stage.keeper, at=stage.at(max(ago - 1, 0)))
    return _answered(stage, facts, one) if "sent" in facts else one


def _answered(stage: Any, facts: dict[str, Any], one: Finding) -> Finding:
    site, sent = stage.site, facts["sent"]
    confirm = ConfirmRecommendation(number=facts["number"], day=stage.day(sent))
    front = (
        stage.front
        if stage.front.id != stage.keeper.id
        else Actor.staff("mat-tran", "Ủy ban Mặt trận Tổ quốc")
    )
    one = confirm_recommendation(site, one.id, confirm, actor=front, at=stage.at(sent))
    if "answered" not in facts:
        return one
    reply = AnswerRecommendation(
        day=stage.day(facts["answered"]), document=facts["document"], answer=facts["answer"], text=facts["reply"],
        promise_by=stage.day(facts["promise"]), checked=True,
    )  # fmt: skip
    one = answer_recommendation(site, one.id, reply, actor=stage.keeper, at=stage.at(facts["answered"]))
    if "verified" not in facts:
        return one
    saw = VerifyRecommendation(
        day=stage.day(facts["verified"]), done=facts["done"], text=facts["seen"], checked=True
    )
    return verify_recommendation(site, one.id, saw, actor=stage.keeper, at=stage.at(facts["verified"]))


def tips(stage: Any, told: list[dict[str, Any]], boards: dict[str, Board], found: list[Finding]) -> None:
    """Tell the boards something; some of it is evidence, some was answered."""
    for facts in told:
        at = stage.at(facts["days"], 20)
        board = boards[facts["board"]].id if "board" in facts else None
        wish = TellBoard(board=board, place=facts["place"], text=facts["text"], name=facts.get("name", ""))
        tip = tell_board(stage.site, wish, actor=Actor.citizen(), at=at).tip
        if "finding" in facts:
            take = TakeTip(finding=found[facts["finding"]].id)
            take_tip(stage.site, tip.id, take, actor=stage.keeper, at=at + timedelta(hours=14))
        if "result" in facts:
            done = AnswerTip(result=facts["result"])
            answer_tip(stage.site, tip.id, done, actor=stage.keeper, at=at + timedelta(days=9))
