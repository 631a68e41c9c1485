"""What a letter is for, how it looks, and on what paper."""

from __future__ import annotations

from enum import StrEnum


class Occasion(StrEnum):
    """What a letter is written for. The officers' words stand in :attr:`label`."""

    WEDDING = "ket_hon"
    BIRTH = "khai_sinh"
    CONDOLENCE = "chia_buon"
    VISIT = "tham_hoi"
    THANKS = "cam_on"
    LATE_APOLOGY = "xin_loi_qua_han"
    ERROR_APOLOGY = "xin_loi_sai_sot"
    NEW_YEAR = "nam_moi"
    NATIONAL_DAY = "quoc_khanh"
    INVITATION = "moi"
    NOTICE = "thong_bao"

    @property
    def label(self) -> str:
        """The officers' word for this occasion."""
        return _LABELS[self]

    @property
    def apologises(self) -> bool:
        """Whether a letter for this occasion must say sorry, and first."""
        return self in (Occasion.LATE_APOLOGY, Occasion.ERROR_APOLOGY)


class PaperFormat(StrEnum):
    """A4 upright, or a card of half an A4 sheet (A5 lying)."""

    A4 = "a4"
    CARD = "card"


class Look(StrEnum):
    """How a letter is dressed. MOURNING knows no colour (no festive letter in a house that grieves)."""

    OFFICE = "office"
    WARM = "warm"
    FESTIVE = "festive"
    MOURNING = "mourning"


_LABELS = {
    Occasion.WEDDING: "Chúc mừng kết hôn",
    Occasion.BIRTH: "Chúc mừng khai sinh",
    Occasion.CONDOLENCE: "Chia buồn",
    Occasion.VISIT: "Thăm hỏi, động viên",
    Occasion.THANKS: "Cảm ơn",
    Occasion.LATE_APOLOGY: "Xin lỗi vì hồ sơ chậm hẹn",
    Occasion.ERROR_APOLOGY: "Xin lỗi vì sai sót",
    Occasion.NEW_YEAR: "Chúc Tết Nguyên đán",
    Occasion.NATIONAL_DAY: "Chúc mừng Quốc khánh",
    Occasion.INVITATION: "Giấy mời",
    Occasion.NOTICE: "Thông báo",
}
