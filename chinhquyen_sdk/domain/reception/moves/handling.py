"""Steps after a petition was taken up."""

from __future__ import annotations

from .. import events
from ..kinds import PetitionKind
from ..states import PetitionState
from .move import FORMAL, NEW, PLAIN, WORKING, Move, MoveName

_K, _S = PetitionKind, PetitionState

HANDLING: tuple[Move, ...] = (
    Move(name=MoveName.ANSWER, label="Trả lời", kinds=PLAIN, sources=NEW | WORKING, target=_S.CLOSED,
         event=events.PetitionDecided, asks=("answer",), may_ask=("document",), basis="Luật Tiếp công dân 42/2013/QH13 Điều 28"),
    Move(name=MoveName.NOTIFY_PARTIES, label="Đã thông báo việc thụ lý", kinds=frozenset({_K.DENUNCIATION}), sources=WORKING,
         target=None, event=events.PartiesNotified, asks=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 29 khoản 3"),
    Move(name=MoveName.DECIDE, label="Ra quyết định giải quyết", kinds=frozenset({_K.COMPLAINT}), sources=WORKING, target=_S.DECIDED,
         event=events.PetitionDecided, asks=("document", "answer"), basis="Luật Khiếu nại 02/2011/QH13 Điều 31"),
    Move(name=MoveName.DECIDE, label="Kết luận nội dung tố cáo", kinds=frozenset({_K.DENUNCIATION}), sources=WORKING, target=_S.DECIDED,
         event=events.PetitionDecided, asks=("document", "answer"), basis="Luật Tố cáo 25/2018/QH14 Điều 35"),
    Move(name=MoveName.SEND_DECISION, label="Đã gửi quyết định", kinds=frozenset({_K.COMPLAINT}), sources=frozenset({_S.DECIDED}),
         target=_S.CLOSED, event=events.DecisionSent, may_ask=("document",), basis="Luật Khiếu nại 02/2011/QH13 Điều 32"),
    Move(name=MoveName.SEND_DECISION, label="Đã gửi kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=frozenset({_S.DECIDED}),
         target=_S.SENT, event=events.DecisionSent, may_ask=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 35 khoản 3"),
    Move(name=MoveName.PUBLISH_CONCLUSION, label="Đã công khai kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=frozenset({_S.SENT}),
         target=_S.CLOSED, event=events.ConclusionPublished, basis="Luật Tố cáo 25/2018/QH14 Điều 40"),
    Move(name=MoveName.EXTEND, label="Gia hạn", kinds=frozenset({_K.COMPLAINT}), sources=WORKING, target=None,
         event=events.PetitionExtended, asks=("reason", "document"), basis="Luật Khiếu nại 02/2011/QH13 Điều 28",
         clock="complaint_resolve"),
    Move(name=MoveName.EXTEND, label="Gia hạn", kinds=frozenset({_K.DENUNCIATION}), sources=WORKING, target=None,
         event=events.PetitionExtended, asks=("reason", "document", "times"), basis="Luật Tố cáo 25/2018/QH14 Điều 30",
         clock="denunciation_resolve"),
    Move(name=MoveName.SUSPEND, label="Tạm đình chỉ", kinds=FORMAL, sources=WORKING, target=_S.SUSPENDED,
         event=events.PetitionSuspended, asks=("reason", "document"), basis="Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP Điều 12"),
    Move(name=MoveName.RESUME, label="Tiếp tục giải quyết", kinds=FORMAL, sources=frozenset({_S.SUSPENDED}), target=_S.ACCEPTED,
         event=events.PetitionResumed, asks=("document",), basis="Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP Điều 12"),
)  # fmt: skip
