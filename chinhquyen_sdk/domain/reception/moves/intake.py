"""Steps before a petition is taken up, and the sender's own."""

from __future__ import annotations

from .. import events
from ..kinds import PetitionKind
from ..states import PetitionState
from .move import ALL, BEFORE_RESULT, FORMAL, NEW, PLAIN, SIMPLE, SINGLE, TT05, WORKING, Move, MoveName

_K, _S = PetitionKind, PetitionState

TAKING_UP: tuple[Move, ...] = (
    Move(name=MoveName.ACCEPT, label="Thụ lý", kinds=frozenset({_K.COMPLAINT}), sources=NEW, target=_S.ACCEPTED,
         event=events.PetitionAccepted, may_ask=("document",), basis="Luật Khiếu nại 02/2011/QH13 Điều 27"),
    Move(name=MoveName.ACCEPT, label="Thụ lý", kinds=frozenset({_K.DENUNCIATION}), sources=NEW, target=_S.ACCEPTED,
         event=events.PetitionAccepted, may_ask=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 29"),
    Move(name=MoveName.ACCEPT, label="Nhận giải quyết", kinds=SIMPLE, sources=NEW, target=_S.ACCEPTED,
         event=events.PetitionAccepted, basis="Luật Tiếp công dân 42/2013/QH13 Điều 28"),
)  # fmt: skip

SORTING: tuple[Move, ...] = (
    Move(name=MoveName.ASK_SUPPLEMENT, label="Đề nghị bổ sung", kinds=ALL, sources=NEW, target=_S.AWAITING_SUPPLEMENT,
         event=events.SupplementAsked, asks=("reason",), may_ask=("until",), basis=TT05),
    Move(name=MoveName.RECEIVE_SUPPLEMENT, label="Đã nhận bổ sung", kinds=ALL, sources=frozenset({_S.AWAITING_SUPPLEMENT}),
         target=_S.RECEIVED, event=events.SupplementReceived, may_ask=("reason",), basis=TT05),
    Move(name=MoveName.REFUSE, label="Không thụ lý", kinds=SINGLE, sources=NEW, target=_S.REFUSED,
         event=events.PetitionRefused, asks=("ground",), may_ask=("reason", "document"), basis=TT05),
    Move(name=MoveName.TRANSFER, label="Chuyển cơ quan có thẩm quyền", kinds=frozenset({_K.DENUNCIATION, *PLAIN}), sources=NEW | WORKING,
         target=_S.TRANSFERRED, event=events.PetitionTransferred, asks=("agency",), may_ask=("reason", "document"), basis=TT05),
    Move(name=MoveName.GUIDE, label="Hướng dẫn gửi nơi khác", kinds=frozenset({_K.COMPLAINT, _K.MIXED, *PLAIN}), sources=NEW,
         target=_S.GUIDED, event=events.PetitionGuided, asks=("agency",), may_ask=("reason", "document"), basis=TT05),
    Move(name=MoveName.RETURN, label="Trả đơn", kinds=frozenset({_K.COMPLAINT, *SIMPLE}), sources=NEW, target=_S.RETURNED,
         event=events.PetitionReturned, asks=("ground",), may_ask=("agency", "reason", "document"), basis=TT05),
    Move(name=MoveName.INSPECT, label="Chuyển thanh tra, kiểm tra (tố cáo không rõ tên)", kinds=frozenset({_K.DENUNCIATION}), sources=NEW,
         target=_S.INSPECTED, event=events.DenunciationInspected, asks=("agency", "reason"), may_ask=("document",),
         basis="Luật Tố cáo 25/2018/QH14 Điều 25 khoản 2"),
    Move(name=MoveName.ARCHIVE, label="Lưu đơn", kinds=ALL, sources=frozenset({_S.RECEIVED, _S.AWAITING_SUPPLEMENT}), target=_S.ARCHIVED,
         event=events.PetitionArchived, asks=("ground", "reason"), basis=TT05),
    Move(name=MoveName.WITHDRAW, label="Người gửi rút đơn", kinds=ALL - FORMAL, sources=BEFORE_RESULT, target=_S.WITHDRAWN,
         event=events.PetitionWithdrawn, asks=("reason",), basis=TT05),
    Move(name=MoveName.WITHDRAW, label="Người gửi rút đơn", kinds=FORMAL, sources=frozenset({_S.RECEIVED, _S.AWAITING_SUPPLEMENT}),
         target=_S.WITHDRAWN, event=events.PetitionWithdrawn, asks=("reason",),
         basis="Luật Khiếu nại Điều 10; Luật Tố cáo Điều 33; " + TT05),
)  # fmt: skip
