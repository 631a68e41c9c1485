"""What an officer should see at once, each with the words that say so."""

from __future__ import annotations

import re

from .features import Seen
from .lexicon import find, signs
from .records import Flag, Given, Matter, Part
from .words import NAME, bare_of

_GROUP = re.compile(
    r"\b(\d{1,4})(?:/\d+)? (?:ho\b|phu huynh|nguoi|chu ky|gia dinh|cong dan|ba con|chi em|xa vien|cu\b|ho dan|anh em)"
)
# Who holds an office without being called by it: these are told here only, they do not tell the kind.
_OFFICE = re.compile(
    r"\b(?:thay|co) (?:chu nhiem|giao|phu trach)|\bchu nhiem\b|\b(?:o|tai) quay\b|\by si\b|\bnhan vien (?:mot cua|tram|thu)"
)
_WE = re.compile(
    r"\d ho (?:cung )?ky|chung toi|chung em|chung con|dai dien|thay mat|\btm\b|ky ten|chu ky|tap the|dong ky"
)
_YOUNG = re.compile(
    r"\b(?:chau|con|be|em|tro|sinh|no|gai|trai)\b[^.;\n]{0,40}?\b(\d{1,2}) (?:tuoi|thang tuoi|thang\b(?! \d|/))"
)
_CLASS = re.compile(r"\b(?:chau|em|be|con|tro)\b[^.;\n]{0,25}\blop (?:[1-9]|1[0-2])")
_OTHERS = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Tt]hằng|[Ll]ão|[Mm]ụ|[Tt]ên|[Cc]on|[Cc]háu|[Ee]m|vợ tôi|chồng tôi|nhà)\s+"
    rf"(?P<name>{NAME}(?:[ ]{NAME}){{0,3}})"
)
_KIN = re.compile(
    r"\b(?:mẹ|bố|vợ|chồng|con dâu|con rể|cháu nội|cháu ngoại|con gái|con trai|em trai|em gái|anh trai|hàng xóm)\b"
    r" (?:của )?(?:tôi|em|con|nhà tôi)"
)
_PLACES = re.compile(r"^(?:UBND|Ủy|Trường|Chủ|Quốc|Nhà|Công|Hội|Ban|Đảng|Mông|Dao|Tày|Nùng)")


def flags_of(text: str, seen: Seen, kind: Matter, parts: tuple[Part, ...], given: Given) -> tuple[Flag, ...]:
    """Return the flags of the codebook, in its order."""
    kinds = {part.kind for part in parts} or {kind}
    bare = bare_of(text)
    found = [
        _official(seen, kinds, text),
        _group(bare, text),
        *_listed(seen, bare, text),
        _third(text),
        _anonymous(seen, kinds, text, given),
    ]
    return tuple(flag for flag in found if flag)


def _official(seen: Seen, kinds: set[Matter], text: str) -> Flag | None:
    words = seen.words_of("official")
    if not words and (office := _OFFICE.search(bare_of(text))):
        words = (text[office.start() : office.end()],)
    blamed = any(seen.has(sign) for sign in ("corrupt", "denounces", "punish", "crime"))
    if Matter.DENUNCIATION in kinds and words and blamed:
        return Flag(
            code="denounces_official",
            label="Nói về người có chức vụ",
            reason=_told("Người bị nói đến có chức vụ", words),
        )
    return None


def _group(bare: str, text: str) -> Flag | None:
    counts = [m for m in _GROUP.finditer(bare) if int(m[1]) >= 5]
    if counts and _WE.search(bare):
        near = [m for m in counts if _WE.search(bare[max(0, m.start() - 60) : m.end() + 60])]
        if near:
            return Flag(
                code="group",
                label="Nhiều người",
                reason=_told("Từ 5 người trở lên cùng đứng đơn", (text[near[0].start() : near[0].end()],)),
            )
    return None


def _listed(seen: Seen, bare: str, text: str) -> list[Flag]:
    hits = [hit for hit in find(seen.writing, "flags") if not hit.denied]
    flags = []
    for sign in signs("flags").values():
        words = tuple(dict.fromkeys(seen.writing.span(h.first, h.last) for h in hits if h.sign == sign.name))[
            :3
        ]
        if sign.name == "minor":
            young = [m for m in _YOUNG.finditer(bare) if int(m[1]) < 16] + list(_CLASS.finditer(bare))
            words = words or tuple(text[m.start() : m.end()] for m in young[:1])
        if words:
            flags.append(Flag(code=sign.name, label=sign.label, reason=_told(sign.reason, words)))
    return flags


_SENDER = re.compile(
    r"[^.]{0,45}(?:trinh bay|goi\b|xung ten|den tiep|\(?ky\b|phat bieu|diem chi|(?:noi|bao)\s?:)"
)
_OFFICE_AFTER = re.compile(
    r"\W*(?:la )?(?:pho |truong|chu tich|can bo|ke toan|hieu|bi thu|cong an|to truong|giam doc|thu quy|tram|y si|chu nhiem|dia chinh)"
)
_OFFICE_BEFORE = re.compile(r"(?:can bo|truong|chu tich|ke toan|giao|cong an|bi thu|dia chinh)\W*\w*\W*$")


def _third(text: str) -> Flag | None:
    """Somebody private beside the sender is named or singled out."""
    lead = re.search(r"(?:[Tt]ôi|[Ee]m|[Cc]on|[Cc]háu)(?: tên)?(?: là)? " + f"({NAME}(?: {NAME})+)", text)
    left_out = {lead[1].split()[-1]} if lead else set()
    names = []
    for found in _OTHERS.finditer(text):
        name, after = found["name"].strip(), bare_of(text[found.end() : found.end() + 60])
        before = bare_of(text[max(0, found.start() - 25) : found.start()])
        if _OFFICE_AFTER.match(after) or _OFFICE_BEFORE.search(before):
            left_out.add(name.split()[-1])
        elif not _SENDER.match(after) and not _PLACES.match(name):
            names.append((name.split()[-1], found[0].strip()))
    words = tuple(shown for last, shown in names if last not in left_out)[:2]
    kin = _KIN.search(text)
    words = words or ((kin[0],) if kin else ())
    if not words:
        return None
    return Flag(code="contains_personal_data_of_third_party", label="Có thông tin của người khác",
                reason=_told("Có nói đến người khác, che trước khi cho ai xem", words))  # fmt: skip


def _anonymous(seen: Seen, kinds: set[Matter], text: str, given: Given) -> Flag | None:
    hidden = given.sender_name is not None and not given.sender_name.strip()
    hidden = hidden or bool(
        re.search(
            r"(?:khong (?:ghi|neu|de|xung)|giau|khong dam (?:ghi|neu|de)|khong the neu) ten|ten thi cho toi giau",
            bare_of(text),
        )
    )
    if Matter.DENUNCIATION in kinds and hidden and seen.has("evidence"):
        return Flag(code="anonymous_concrete", label="Không tên nhưng rõ việc",
                    reason=_told("Không ghi tên nhưng nêu rõ việc, chứng cứ (Luật Tố cáo Điều 25)", seen.words_of("evidence")))  # fmt: skip
    return None


def _told(reason: str, words: tuple[str, ...]) -> str:
    return f"{reason}: {', '.join(f'“{w[:60]}”' for w in words)}."
