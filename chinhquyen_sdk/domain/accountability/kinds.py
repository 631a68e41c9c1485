"""Who asks the commune to explain itself, how they want the answer, where the request comes from."""

from __future__ import annotations

from enum import StrEnum


class Asker(StrEnum):
    """Luật PCTN 36/2018/QH14 Điều 15: whom the decision or deed touches; Điều 14: bodies and the press."""

    PERSON = "ca_nhan"
    ORGANISATION = "to_chuc"
    PRESS = "bao_chi"
    AGENCY = "co_quan"

    @property
    def label(self) -> str:
        return _ASKERS[self]

    @property
    def answered_by_law_of_information(self) -> bool:
        """Whether the ten days of Điều 14 khoản 1 run: for state bodies, political organisations and the press."""
        return self in (Asker.PRESS, Asker.AGENCY)


class Form(StrEnum):
    """How the asker wants to be answered."""

    WRITING = "van_ban"
    MEETING = "gap_truc_tiep"

    @property
    def label(self) -> str:
        return {"van_ban": "Bằng văn bản", "gap_truc_tiep": "Gặp để nghe giải trình, kèm văn bản"}[self.value]


class Source(StrEnum):
    WEB = "web"
    DESK = "quay"
    POST = "buu_dien"
    API = "api"

    @property
    def label(self) -> str:
        return {"web": "Trang web", "quay": "Tại quầy", "buu_dien": "Bưu điện", "api": "Ứng dụng khác"}[
            self.value
        ]


_ASKERS = {
    Asker.PERSON: "Cá nhân bị tác động trực tiếp",
    Asker.ORGANISATION: "Cơ quan, tổ chức bị tác động trực tiếp",
    Asker.PRESS: "Cơ quan báo chí",
    Asker.AGENCY: "Cơ quan nhà nước, tổ chức chính trị",
}
