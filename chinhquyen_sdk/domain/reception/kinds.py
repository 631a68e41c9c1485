"""The kinds of petition (Thông tư 05/2021/TT-TTCP Điều 6: by content and aim, not by title)."""

from __future__ import annotations

from enum import StrEnum


class PetitionKind(StrEnum):
    """Values are the law's own words without diacritics; they are stored and sent as they are."""

    COMPLAINT = "khieu_nai"
    DENUNCIATION = "to_cao"
    PROPOSAL = "kien_nghi"
    FEEDBACK = "phan_anh"
    MIXED = "nhieu_noi_dung"
    OTHER = "khac"

    @property
    def label(self) -> str:
        """The kind's name in Vietnamese."""
        return _LABELS[self][0]

    @property
    def plainly(self) -> str:
        """What the kind is for, in words a citizen uses."""
        return _LABELS[self][1]

    @property
    def identity_protected(self) -> bool:
        """Whether the sender's name, address and handwriting are kept apart (Luật Tố cáo 25/2018/QH14).

        A letter of several matters may hold a denunciation: it is sealed until it is split.
        """
        return self in (PetitionKind.DENUNCIATION, PetitionKind.MIXED)


_LABELS = {
    PetitionKind.COMPLAINT: (
        "Khiếu nại",
        "Tôi không đồng ý với một quyết định hoặc việc làm của cơ quan, cán bộ với tôi, và muốn xem xét lại.",
    ),
    PetitionKind.DENUNCIATION: (
        "Tố cáo",
        "Tôi báo một người hoặc một cơ quan làm sai pháp luật để được xử lý.",
    ),
    PetitionKind.PROPOSAL: ("Kiến nghị", "Tôi đề xuất một việc nên làm hoặc nên thay đổi."),
    PetitionKind.FEEDBACK: ("Phản ánh", "Tôi báo một việc đang xảy ra để xã, phường biết và giải quyết."),
    PetitionKind.MIXED: (
        "Đơn nhiều nội dung",
        "Trong đơn có nhiều việc khác nhau, mỗi việc một cách giải quyết.",
    ),
    PetitionKind.OTHER: ("Đơn khác", "Tôi hỏi thăm, cảm ơn, hoặc gửi một việc không thuộc các loại trên."),
}

# What a sender chooses from: whether a letter holds several matters, or none, is for the officer to see.
CHOSEN_BY_SENDERS = (
    PetitionKind.COMPLAINT,
    PetitionKind.DENUNCIATION,
    PetitionKind.PROPOSAL,
    PetitionKind.FEEDBACK,
)
