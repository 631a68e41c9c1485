"""Templates of replies with placeholders: shipped as data, edited by each commune, filled for one petition."""

from __future__ import annotations

import difflib
import functools
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from importlib import resources
from typing import Annotated

from pydantic import AfterValidator, Field

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.text import Line

from .kinds import PetitionKind
from .moves import MoveName
from .records import Petition

PLACEHOLDERS = {
    "ma_don": ("mã đơn", "26-4839-2174"),
    "ten_nguoi_gui": ("tên người gửi, kèm ông/bà", "ông/bà Nguyễn Thị Bình"),
    "xung_ho": ("cách xưng hô", "ông/bà"),
    "xung_ho_hoa": ("cách xưng hô, đứng đầu câu", "Ông/bà"),
    "ngay_nhan": ("ngày nhận đơn", "02/11/2026"),
    "hom_nay": ("ngày hôm nay", "09/11/2026"),
    "ngay_hen": ("ngày hẹn theo thời hạn", "thứ Hai, 16/11/2026"),
    "loai_don": ("loại đơn", "phản ánh"),
    "tom_tat": ("tóm tắt đơn", "Đường vào xóm hư hỏng"),
    "xom": ("xóm, tổ dân phố", "Xóm Chùa"),
    "can_bo": ("cán bộ phụ trách", "Lê Thị Hoa"),
    "xa_phuong": ("tên xã, phường", "phường Quyết Thắng"),
    "dien_thoai": ("điện thoại của xã, phường", "0208 385 0000"),
}
SAMPLE = {name: sample for name, (_, sample) in PLACEHOLDERS.items()}
# The moves whose words the sender reads, and the field these words stand in.
FIELD_OF = {MoveName.ANSWER: "answer", MoveName.ASK_SUPPLEMENT: "reason", MoveName.GUIDE: "reason"}
MOVE_LABELS = {
    MoveName.ANSWER: "Trả lời",
    MoveName.ASK_SUPPLEMENT: "Đề nghị bổ sung",
    MoveName.GUIDE: "Hướng dẫn gửi nơi khác",
}
_PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_BRACES = re.compile(r"\{\{|\}\}")


def _known_places(text: str) -> str:
    for name in _PLACE.findall(text):
        if name not in PLACEHOLDERS:
            close = difflib.get_close_matches(name, PLACEHOLDERS, n=1)
            hint = f" Có phải {{{{{close[0]}}}}}?" if close else ""
            raise problem("placeholder_unknown", f"Không có chỗ điền nào tên {{{{{name[:40]}}}}}.{hint}")
    if _BRACES.search(_PLACE.sub("", text)):
        raise problem("placeholder_open", "Có dấu {{ hoặc }} lẻ, mời viết đủ cả hai, ví dụ {{ma_don}}.")
    return text


def _offered(move: MoveName) -> MoveName:
    if move not in FIELD_OF:
        raise problem("move_without_reply", "Việc này không có phần viết cho người gửi đọc.")
    return move


class KeepReply(Record):
    """Ask to keep a template."""

    name: Line = Field(min_length=3, max_length=100, title="Tên mẫu")
    kind: PetitionKind | None = Field(default=None, title="Dùng cho loại đơn")
    move: Annotated[MoveName, AfterValidator(_offered)] = Field(title="Dùng khi")
    body: Annotated[str, AfterValidator(_known_places)] = Field(
        min_length=10, max_length=10_000, title="Nội dung mẫu"
    )


class ReplyTemplate(KeepReply):
    """A template; ``slug`` names the shipped one it is, or was made of."""

    slug: str = Field(default="", max_length=60)


@functools.cache
def shipped_replies() -> tuple[ReplyTemplate, ...]:
    """Return the templates that come with the library."""
    text = resources.files(__package__).joinpath("data/replies.toml").read_text("utf-8")
    return tuple(
        ReplyTemplate.model_validate({**reply, "kind": reply["kind"] or None})
        for reply in tomllib.loads(text)["reply"]
    )


def fill(text: str, facts: Mapping[str, str]) -> str:
    """Return ``text`` with every known placeholder replaced; an unknown one stays to be seen."""
    return _PLACE.sub(lambda found: facts.get(found[1], found[0]), text)


def reply_facts(petition: Petition, site: SiteRef, *, phone: str, today: date) -> dict[str, str]:
    """Return what the placeholders stand for. A sender whose identity is protected is not named."""
    named = petition.sender_name and not petition.kind.identity_protected
    return {
        "ma_don": petition.code,
        "ten_nguoi_gui": f"ông/bà {petition.sender_name}" if named else f"người gửi đơn {petition.code}",
        "xung_ho": "ông/bà",
        "xung_ho_hoa": "Ông/bà",
        "ngay_nhan": f"{petition.received_on:%d/%m/%Y}",
        "hom_nay": f"{today:%d/%m/%Y}",
        "ngay_hen": spoken_day(petition.due_on) if petition.due_on else "[ghi ngày]",
        "loai_don": petition.kind.label.lower(),
        "tom_tat": petition.title,
        "xom": petition.village or "[ghi xóm, tổ]",
        "can_bo": petition.officer_name or "[ghi tên cán bộ]",
        "xa_phuong": site.title,
        "dien_thoai": phone or "[ghi số điện thoại]",
    }
