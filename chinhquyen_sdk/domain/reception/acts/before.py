"""What the law says of a step before the petition is taken up, beyond the table of moves."""

from __future__ import annotations

from datetime import date
from typing import Any

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import deadline

from ..conditions import supplement_by
from ..kinds import PetitionKind
from ..moves import MoveName
from ..records import MovePetition, Petition
from ..sorting import Competence
from ..states import PetitionState

NOT_SUPPLIED = "TT05-NOT-SUPPLIED"
_TT05 = "Thông tư 05/2021/TT-TTCP"


def refuse_unlawful(petition: Petition, wish: MovePetition, today: date) -> None:
    """Raise ``Refused`` where the record shows that the step is not lawful."""
    if wish.move is MoveName.ACCEPT:
        _ours_to_take_up(petition)
    if wish.move is MoveName.GUIDE and petition.guided_before:
        raise Refused(
            f"Việc này đã được hướng dẫn một lần ở đơn {petition.linked_to}; luật chỉ hướng dẫn một lần. Nay có thể lưu đơn.",
            basis=_TT05, code="guided_once",
        )  # fmt: skip
    if wish.move is MoveName.INSPECT and petition.named:
        raise Refused(
            "Đơn có tên người tố cáo thì xử lý theo trình tự tố cáo, không chuyển kiểm tra như đơn không rõ tên.",
            basis="Luật Tố cáo 25/2018/QH14 Điều 25 khoản 2", code="not_anonymous",
        )  # fmt: skip
    if wish.move is MoveName.ARCHIVE and wish.ground == NOT_SUPPLIED:
        _was_given_time(petition, today)


def _ours_to_take_up(petition: Petition) -> None:
    if petition.kind is PetitionKind.COMPLAINT and petition.instance > 1:
        raise Refused(
            "Khiếu nại lần hai thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh. Mời hướng dẫn người khiếu nại gửi đến đó.",
            basis="Luật Khiếu nại 02/2011/QH13 Điều 17", code="second_complaint",
        )  # fmt: skip
    if petition.competence is Competence.OTHERS:
        raise Refused(
            f"Đơn đã được ghi là thuộc thẩm quyền của {petition.agency}, xã, phường không thụ lý.",
            basis=_TT05, code="not_competent",
        )  # fmt: skip
    if petition.kind is PetitionKind.DENUNCIATION and not petition.named:
        raise Refused(
            "Đơn không rõ tên thì không xử lý như tố cáo; nội dung rõ, có chứng cứ thì chuyển thanh tra, kiểm tra.",
            basis="Luật Tố cáo 25/2018/QH14 Điều 25", code="anonymous",
        )  # fmt: skip


def _was_given_time(petition: Petition, today: date) -> None:
    if petition.supplement_by is None:
        raise Refused("Chưa đề nghị người gửi bổ sung thì chưa lưu đơn vì lý do này được.", basis=_TT05,
                      code="not_asked")  # fmt: skip
    if petition.state is PetitionState.AWAITING_SUPPLEMENT and today <= petition.supplement_by:
        raise Refused(
            f"Người gửi còn được bổ sung đến hết ngày {petition.supplement_by:%d/%m/%Y}.", basis=_TT05, code="still_time"
        )  # fmt: skip


def also_changed(petition: Petition, wish: MovePetition, today: date) -> dict[str, Any]:
    """Return what a step before acceptance changes besides the state."""
    if wish.move is MoveName.ASK_SUPPLEMENT:
        return {"supplement_by": wish.until or supplement_by(today)}
    if wish.move is MoveName.ARCHIVE:
        return {"kept_until": deadline("DON-ARCHIVE", today).due}
    return {}
