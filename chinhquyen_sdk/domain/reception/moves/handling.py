"""Steps after a petition was taken up."""

from __future__ import annotations

from .. import events
from ..kinds import PetitionKind
from ..states import PetitionState
from .move import FORMAL, NEW, PLAIN, WORKING, Move, MoveName

_K, _S = PetitionKind, PetitionState
_AFTER = frozenset({_S.DECIDED, _S.SENT, _S.EXECUTING})
_HELD = frozenset({_S.ACCEPTED, _S.SUSPENDED})
_C = frozenset({_K.COMPLAINT})

HANDLING: tuple[Move, ...] = (
    Move(name=MoveName.ANSWER, label="Trả lời", kinds=PLAIN, sources=NEW | WORKING, target=_S.CLOSED,
         event=events.PetitionDecided, asks=("answer",), may_ask=("document",), paper="Văn bản trả lời",
         basis="Luật Tiếp công dân 42/2013/QH13 Điều 28"),
    Move(name=MoveName.NOTIFY_PARTIES, label="Đã thông báo việc thụ lý", kinds=frozenset({_K.DENUNCIATION}), sources=WORKING,
         target=None, event=events.PartiesNotified, asks=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 29 khoản 3"),
    Move(name=MoveName.DECIDE, label="Ra quyết định giải quyết", kinds=frozenset({_K.COMPLAINT}), sources=WORKING, target=_S.DECIDED,
         event=events.PetitionDecided, asks=("document", "answer"), may_ask=("ground",), paper="Quyết định giải quyết khiếu nại",
         basis="Luật Khiếu nại 02/2011/QH13 Điều 31"),
    Move(name=MoveName.DECIDE, label="Kết luận nội dung tố cáo", kinds=frozenset({_K.DENUNCIATION}), sources=WORKING, target=_S.DECIDED,
         event=events.PetitionDecided, asks=("document", "answer"), paper="Kết luận nội dung tố cáo",
         basis="Luật Tố cáo 25/2018/QH14 Điều 35"),
    Move(name=MoveName.SEND_DECISION, label="Đã gửi quyết định", kinds=frozenset({_K.COMPLAINT}), sources=frozenset({_S.DECIDED}),
         target=_S.EXECUTING, event=events.DecisionSent, may_ask=("document",), basis="Luật Khiếu nại 02/2011/QH13 Điều 32"),
    Move(name=MoveName.SEND_DECISION, label="Đã gửi kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=frozenset({_S.DECIDED}),
         target=_S.SENT, event=events.DecisionSent, may_ask=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 35 khoản 3"),
    Move(name=MoveName.PUBLISH_CONCLUSION, label="Đã công khai kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=frozenset({_S.SENT}),
         target=_S.EXECUTING, event=events.ConclusionPublished, asks=("place",), basis="Luật Tố cáo 25/2018/QH14 Điều 40"),
    Move(name=MoveName.HANDLE_CONCLUSION, label="Đã xử lý theo kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=_AFTER, target=None,
         event=events.ConclusionHandled, asks=("document",), may_ask=("reason",), basis="Luật Tố cáo 25/2018/QH14 Điều 36"),
    Move(name=MoveName.FINISH, label="Thi hành xong, kết thúc hồ sơ", kinds=FORMAL, sources=frozenset({_S.EXECUTING}), target=_S.CLOSED,
         event=events.PetitionFinished, asks=("document",), paper="Báo cáo kết quả thi hành",
         basis="Luật Khiếu nại 02/2011/QH13 Điều 46; Luật Tố cáo 25/2018/QH14 Điều 36"),
    Move(name=MoveName.ANSWER_AGAIN, label="Trả lời lại người gửi", kinds=frozenset(_K), sources=frozenset({_S.REOPENED}), target=_S.CLOSED,
         event=events.AnsweredAgain, asks=("answer",), may_ask=("document",), paper="Văn bản trả lời lại",
         basis="lời hẹn của xã, phường (không phải thời hạn luật định)"),
    Move(name=MoveName.EXTEND, label="Gia hạn", kinds=frozenset({_K.COMPLAINT}), sources=WORKING, target=None,
         event=events.PetitionExtended, asks=("reason", "document"), may_ask=("tests",), basis="Luật Khiếu nại 02/2011/QH13 Điều 28",
         clock="complaint_resolve"),
    Move(name=MoveName.EXTEND, label="Gia hạn", kinds=frozenset({_K.DENUNCIATION}), sources=WORKING, target=None,
         event=events.PetitionExtended, asks=("reason", "document", "tests"), basis="Luật Tố cáo 25/2018/QH14 Điều 30",
         clock="denunciation_resolve"),
    Move(name=MoveName.SUSPEND, label="Tạm đình chỉ", kinds=FORMAL, sources=WORKING, target=_S.SUSPENDED,
         event=events.PetitionSuspended, asks=("reason", "document"), basis="Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP Điều 12"),
    Move(name=MoveName.RESUME, label="Tiếp tục giải quyết", kinds=FORMAL, sources=frozenset({_S.SUSPENDED}), target=_S.ACCEPTED,
         event=events.PetitionResumed, asks=("document",), basis="Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP Điều 12"),
    Move(name=MoveName.SEND_SUSPENSION, label="Đã gửi quyết định tạm đình chỉ", kinds=_C, sources=frozenset({_S.SUSPENDED}), target=None,
         event=events.SuspensionSent, paper="Mẫu số 14a", basis="Nghị định 124/2020/NĐ-CP Điều 28b (Nghị định 155/2026/NĐ-CP)"),
    Move(name=MoveName.SEND_RESUMPTION, label="Đã gửi quyết định tiếp tục", kinds=_C, sources=WORKING, target=None,
         event=events.ResumptionSent, paper="Mẫu số 14b", basis="Nghị định 124/2020/NĐ-CP Điều 28b (Nghị định 155/2026/NĐ-CP)"),
    Move(name=MoveName.WITHDRAW, label="Người gửi rút đơn", kinds=FORMAL, sources=_HELD, target=_S.WITHDRAWING,
         event=events.WithdrawalAsked, asks=("reason",), basis="Luật Khiếu nại Điều 10; Luật Tố cáo Điều 33"),
    Move(name=MoveName.WITHDRAW_PART, label="Người gửi rút một phần", kinds=FORMAL, sources=WORKING, target=None,
         event=events.PartWithdrawn, asks=("reason",), may_ask=("document",), basis="Luật Khiếu nại Điều 10; Luật Tố cáo Điều 33"),
    Move(name=MoveName.STOP, label="Ra quyết định đình chỉ", kinds=FORMAL, sources=frozenset({_S.WITHDRAWING}), target=_S.STOPPED,
         event=events.PetitionStopped, asks=("document",), paper="Quyết định đình chỉ giải quyết (Mẫu số 14a)",
         basis="Luật Khiếu nại Điều 11a; Luật Tố cáo Điều 34"),
    Move(name=MoveName.CONTINUE, label="Vẫn giải quyết dù đã rút", kinds=FORMAL, sources=frozenset({_S.WITHDRAWING}), target=_S.ACCEPTED,
         event=events.PetitionContinued, asks=("ground",), may_ask=("reason", "document"),
         basis="Luật Tố cáo 25/2018/QH14 Điều 33 khoản 3; Luật Khiếu nại Điều 10"),
    Move(name=MoveName.SEND_STOP, label="Đã gửi quyết định đình chỉ", kinds=FORMAL, sources=frozenset({_S.STOPPED}), target=_S.WITHDRAWN,
         event=events.StopSent, paper="Quyết định đình chỉ giải quyết",
         basis="Nghị định 124/2020/NĐ-CP Điều 28b (Nghị định 155/2026/NĐ-CP)"),
    Move(name=MoveName.RESTORE, label="Giải quyết lại khiếu nại bị ép rút", kinds=_C, sources=frozenset({_S.WITHDRAWN}), target=_S.ACCEPTED,
         event=events.PetitionRestored, asks=("ground", "reason", "document"), basis="Luật Khiếu nại Điều 10 (Luật 136/2025/QH15)"),
)  # fmt: skip
