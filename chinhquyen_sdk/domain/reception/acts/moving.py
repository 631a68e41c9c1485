"""One lawful step of a petition."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from .. import clocks, events
from ..extension import extended, texts_of
from ..grounds import grounds_for
from ..moves import Ask, Move, MoveName, find_move
from ..readiness import due_on, require_ready
from ..records import MovePetition, Petition
from ..states import PetitionState
from .before import also_changed, refuse_unlawful
from .outcome import Outcome, field_error, frame


def move_petition(
    site: SiteRef, petition: Petition, wish: MovePetition, *, actor: Actor, at: datetime
) -> Outcome:
    """Take one lawful step. Raises ``Refused`` when it is not open now, ``ValidationError`` when a field is missing."""
    move = find_move(petition.kind, petition.state, wish.move)
    if move is None:
        raise Refused(
            f"Đơn đang ở bước “{petition.state.label(petition.kind)}”, chưa làm được việc này.",
            basis="trình tự giải quyết " + petition.kind.label.lower(), code="move_not_open", field="move",
        )  # fmt: skip
    _require_asked(move, wish)
    _require_ground(petition, move, wish)
    today = local_day(at)
    refuse_unlawful(petition, wish, today)
    require_ready(petition, wish, today)
    running = clocks.after(petition.clocks, petition.kind, move.event.hook, today, remote=site.remote,
                           reason=wish.reason, document=wish.document)  # fmt: skip
    if move.clock:
        running = tuple(
            extended(c, petition.kind, wish.tests, reason=wish.reason, document=wish.document)
            if c.name == move.clock and c.is_running
            else c
            for c in running
        )
    state = move.target or petition.state
    moved = petition.model_copy(update={
        "state": state, "clocks": running,
        "answer": wish.answer or petition.answer, "agency": wish.agency or petition.agency,
        "closed_at": None if state.is_open else at,
        "accepted_on": petition.accepted_on or (today if state is PetitionState.ACCEPTED else None),
        **({"posted_on": today, "posted_where": wish.place} if wish.place else {}),
        **also_changed(petition, wish, today),
    })  # fmt: skip
    moved = moved.model_copy(update={"due_on": due_on(moved)})
    return Outcome(moved, _event(move, moved, wish, actor, at))


def receive_supplement(site: SiteRef, petition: Petition, *, actor: Actor, at: datetime) -> Outcome:
    """Take what the sender adds: asked for, the clock runs again; unasked, it joins the file while the case is open."""
    if petition.state is PetitionState.AWAITING_SUPPLEMENT:
        return move_petition(
            site, petition, MovePetition(move=MoveName.RECEIVE_SUPPLEMENT), actor=actor, at=at
        )
    if not petition.is_open:
        raise Refused("Đơn đã xong, không bổ sung được nữa. Mời ông/bà gửi đơn mới.", basis="Thông tư 05/2021/TT-TTCP",
                      code="move_not_open")  # fmt: skip
    return Outcome(petition, events.SupplementReceived(was_asked=False, **frame(petition, actor, at)))


def _event(
    move: Move, petition: Petition, wish: MovePetition, actor: Actor, at: datetime
) -> events.PetitionEvent:
    more: dict[str, Any] = {"reason": wish.reason, "document": wish.document}
    if "agency" in move.event.model_fields:
        more["agency"] = wish.agency
    if wish.tests:
        accepted = petition.accepted_on or petition.received_on
        more["tests"] = texts_of(wish.tests, petition.kind, accepted)
    if wish.ground:
        ground = next(g for g in grounds_for(petition.kind, move.name) if g.id == wish.ground)
        # An article nobody read again is told to officers, never to the sender as law.
        more["basis"] = ground.basis if ground.verified else ""
        if "doubtful" in move.event.model_fields:
            more["doubtful"] = "" if ground.verified else ground.basis
        if "ground" in move.event.model_fields:
            more["ground"] = ground.text
    return move.event(**frame(petition, actor, at, **more))


_ASKED = {
    "ground": ("ground_needed", "Mời chọn căn cứ pháp luật."),
    "reason": ("required", "Mời ghi lý do; người gửi sẽ đọc được."),
    "agency": ("required", "Mời ghi tên cơ quan có thẩm quyền."),
    "document": ("required", "Mời ghi số văn bản."),
    "tests": ("tests_needed", "Mời đánh dấu ít nhất một tiêu chí vụ việc phức tạp."),
    "place": ("required", "Mời ghi nơi và cách công khai, ví dụ: niêm yết tại trụ sở và nhà văn hóa."),
    "answer": ("required", "Mời ghi nội dung trả lời; người gửi sẽ đọc được."),
}


def _require_asked(move: Move, wish: MovePetition) -> None:
    missing: list[Ask] = [ask for ask in move.asks if not getattr(wish, ask)]
    if missing:
        raise ValidationError.from_exception_data(
            "MovePetition",
            [InitErrorDetails(type=problem(*_ASKED[ask]), loc=(ask,), input="") for ask in missing],
        )


def _require_ground(petition: Petition, move: Move, wish: MovePetition) -> None:
    if wish.ground and wish.ground not in {g.id for g in grounds_for(petition.kind, move.name)}:
        raise field_error("ground", "ground_unknown", "Căn cứ này không dùng được cho loại đơn và việc này.")
