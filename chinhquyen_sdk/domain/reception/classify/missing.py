"""Which condition for handling is not found in the text (Thông tư 05/2021/TT-TTCP Điều 6 khoản 2)."""

from __future__ import annotations

import re

from .features import Seen
from .records import Given, Matter, Missing
from .words import NAME, bare_of

_REASONS = {
    "ho_ten": "Chưa thấy họ tên người gửi.",
    "dia_chi": "Chưa thấy địa chỉ người gửi.",
    "ngay": "Chưa thấy ngày, tháng, năm viết đơn.",
    "chu_ky": "Chưa thấy chữ ký hoặc điểm chỉ.",
    "hinh_thuc": "Khiếu nại, tố cáo qua tin nhắn, điện thoại thì cần mời đến trình bày hoặc viết đơn.",
    "khong_phai_tieng_viet": "Đơn không viết bằng tiếng Việt, cần bản dịch.",
    "noi_dung": "Chưa rõ việc gì.",
    "doi_tuong": "Chưa rõ ai, cơ quan nào bị nói đến.",
    "yeu_cau": "Chưa rõ ông/bà muốn gì.",
}
_NAME = re.compile(
    r"(?:(?:[Tt]ôi|[Ee]m|[Cc]on|[Cc]háu|[Tt]oi|[Tt]ui|[Hh]ọ (?:và )?tên|[Tt]ên|[Kk]ý(?: tên)?|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị"
    r"|[Nn]gười (?:gọi|đại diện|gửi|viết(?: đơn)?))(?: xưng)?(?: tên)?(?: là| la)?\s*[:,(]?\s*)"
    rf"(?:{NAME}[ ]){{1,4}}{NAME}|(?:{NAME}[ ]){{1,4}}{NAME},?\s+(?:thôn|thon|xóm|xom|bản|ban|tổ|to|ở|số|ngõ|khu|[Kk]ý|\(?đã ký|điểm chỉ)\b"
    rf"|[.!?]\s+(?:{NAME}[ ]){{1,3}}{NAME}\.?\s*$|\n\s*(?:{NAME}[ ]){{1,4}}{NAME}\s*(?:[,(.\-]|$|ký)"
)
_ADDRESS = re.compile(
    r"\b(?:xom|thon|ban|to dan pho|to|khu|ngo|pho|so nha|ap|khoi|duong|tdp|ngach|so)\s+(?:so\s+)?(?:\d|(?-i:\w))"
)
_PLACE = re.compile(rf"\b(?:ở|trú|tại|điểm trường|bản|thôn|xóm)\s+{NAME}(?: {NAME})+")
_DATE = re.compile(
    r"\bngay\s+\d{1,2}|\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?20\d\d|thang\s+\d{1,2}\s+nam\s+20\d\d|\b\d{1,2}/\d{1,2}/\d{2}\b"
)
_SIGNED = re.compile(
    r"\(?\b(?:da )?ky(?: ten|,? ghi ro| vao| dien tu| so)?\b(?! ket| luat| thi| hop| niem)|diem chi|chu ky|van tay"
    r"|tep ky tay|ban ky|lan tay"
)
_PAPER = re.compile(r"kinh gui|cong hoa xa hoi|kinh thua|^\s*don |\bgui (?:uy ban|ubnd|xa|phuong)|bien ban")
_CALL = re.compile(
    r"^\W*(?:luc )?\d{1,2}\s?(?:h|gio)\b|\bgoi (?:dien|hoi|bao|len|rat|den|tu)|cuoc goi|tong dai|nguoi goi|duong day nong|hotline"
)
_MINUTES = re.compile(
    r"^\W*tai tru so|^\W*(?:ong|ba|anh|chi|bac|cu) [^:.]{4,60} noi:|ky (?:vao )?bien ban"
    r"|trinh bay[:;,]?|den tiep cong dan|tiep cong dan|trinh bay tai"
)


def missing_of(text: str, title: str, kinds: set[Matter], given: Given, seen: Seen) -> tuple[Missing, ...]:
    """Return what was not found. Only what can be known: a web form has the name beside the text."""
    bare, channel = bare_of(text), given.channel or channel_of(text, title)
    if kinds == {Matter.OTHER} and _advertises(seen):
        codes = ["ho_ten", "dia_chi", "noi_dung"]
    else:
        codes = _identity(text, bare, channel, given) + _form(bare, kinds, channel, given)
        codes += _content(seen, kinds, bare)
    return tuple(Missing(code=code, reason=_REASONS[code]) for code in codes)


def _advertises(seen: Seen) -> bool:
    """A seller's name and address are not a citizen's."""
    return seen.features["link"] > 0 or seen.features.get("spam", 0) > 1


def channel_of(text: str, title: str) -> str:
    """Guess the door by which a text came: it decides what can be asked of it."""
    bare = bare_of(text)
    if _CALL.search(bare[:160]) and not title:
        return "duong_day_nong"
    if _MINUTES.search(bare[:250]) and not _PAPER.search(bare[:80]):
        return "truc_tiep"
    if _PAPER.search(bare[:300]):
        return "giay"
    if not title and len(text) < 350:
        return "sms"
    return "web" if title else "giay"


def _identity(text: str, bare: str, channel: str, given: Given) -> list[str]:
    in_form = channel in ("web", "email")
    named = bool(_NAME.search(text)) if given.sender_name is None else bool(given.sender_name.strip())
    placed = (
        bool(_ADDRESS.search(bare) or _PLACE.search(text))
        if given.sender_address is None
        else bool(given.sender_address.strip())
    )
    hidden = bool(
        re.search(r"(?:khong|giau|dung|xin) (?:ghi|neu|dam ghi|de|giau)? ?ten\b|cho toi giau", bare)
    )
    missing = []
    if (not named and not (in_form and given.sender_name is None)) or (hidden and not given.sender_name):
        missing.append("ho_ten")
    if not placed and not (in_form and given.sender_address is None and "ho_ten" not in missing):
        missing.append("dia_chi")
    return missing


def _form(bare: str, kinds: set[Matter], channel: str, given: Given) -> list[str]:
    formal = bool(kinds & {Matter.COMPLAINT, Matter.DENUNCIATION})
    signed = bool(_SIGNED.search(bare)) if given.signed is None else given.signed
    dated = bool(_DATE.search(bare)) if given.dated is None else given.dated
    written = channel in ("giay", "truc_tiep")
    missing = ["ngay"] if channel == "giay" and not dated else []
    if channel in ("sms", "duong_day_nong") and formal:
        return ["hinh_thuc", "chu_ky"]
    if not signed and (written or (formal and channel in ("web", "email"))):
        missing.append("chu_ky")
    return missing


_WANTS = re.compile(r"\bphai (?:cho|tra|den|tinh|xet|nhan|cap)|\bmuon\b|\bxin\b|\bdoi\b")


def _content(seen: Seen, kinds: set[Matter], bare: str) -> list[str]:
    if seen.features["length"] * 200 < 8:
        return ["noi_dung"]
    missing = []
    foreign = not seen.writing.marked and not seen.hits and len(bare) > 120
    if foreign:
        missing.append("khong_phai_tieng_viet")
    if kinds == {Matter.COMPLAINT} and not re.search(r"\d", bare) and not seen.has("evidence"):
        missing.append("noi_dung")
    if kinds == {Matter.COMPLAINT} and not (seen.has("asks") or seen.has("review") or _WANTS.search(bare)):
        missing.append("yeu_cau")
    return missing
