"""One letter, several matters: where it falls apart (Thông tư 05/2021/TT-TTCP Điều 6, đơn có nhiều nội dung)."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from .features import Seen, see, without_heading
from .records import Matter, Part
from .words import bare_of

SHORTEST = 25
_MARK = re.compile(
    r"(?:(?<=\n)|^)\s*(?:\(?\d{1,2}[.)/](?=\s*[^\d\s])|\([a-e]\)|[a-e][.)/]\s|[ivx]{1,3}[.)/]\s|[-+*•]\s)"
    r"|(?:(?<=[.;:!?\n])\s*[-+*•]?\s*|^)(?:\(?[1-5][.)/]\s?(?=[^\d\s])|\([a-e]\)"
    r"|(?:viec|y|van de|noi dung|chuyen|dieu|phan|cai)?\s?(?:thu|so)\s(?:nhat|hai|ba|tu|1|2|3)\b"
    r"|(?:viec|y|van de|noi dung|chuyen|phan|dieu|muc|cai)\s(?:mot|hai|ba|dau|sau|khac|nua|1|2|3|tiep)\b"
    r"|(?:mot|hai|ba|bon) la\b|(?:mot|hai|ba)[,:]\s"
    r"|(?:bac|ba|ong|chi|anh|co|toi|em|chau|con)?\s?(?:con|cung)?\s?(?:xin )?(?:noi|bao|hoi|ke|nho) them\b"
    r"|nhung (?:toi|em|chau) (?:phai|cung|con|xin|muon) (?:noi|bao|neu|hoi|phan nan)"
    r"|(?:ngoai ra|nhan tien|nhan day|nhan the|tien the|tien day|con (?:mot )?(?:viec|chuyen)|con nua|them nua|sau nua|tiep theo|dau tien"
    r"|truoc het|truoc tien|mot viec nua|viec nua|dong thoi|lai nua|hon nua|va nua|a con|con ve|rieng (?:ve|viec)|viec khac"
    r"|ben canh do|tuy nhien|nguoc lai|luon tien|sau day|p/?s)\b)"
)


def pieces(text: str) -> list[str]:
    """Return the parts of ``text`` that a mark of a new matter begins; one when there is none."""
    bare = bare_of(text)
    cuts = [0, *(m.start() for m in _MARK.finditer(bare)), len(text)]
    found = [text[a:b].strip() for a, b in pairwise(cuts)]
    return [piece for piece in found if len(piece) >= SHORTEST]


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs that are long enough to hold a matter."""
    return [part.strip() for part in text.split("\n") if len(part.strip()) >= SHORTEST]


Judge = Callable[[Seen], tuple[Matter, float]]
# A writer who counts matters in words ("một là", "nhân tiện") means matters; a numbered list may be one matter's grounds.
SURE_BY_WORD, SURE_BY_NUMBER, SURE_WITHOUT_ASKING = 0.42, 0.52, 0.75
SURE_BY_WORD_WITHOUT_ASKING = 0.55
_SEVERAL = re.compile(
    r"\b(?:hai|ba|2|3|may|nhieu) (?:viec|y|noi dung|van de|chuyen|dieu)\b|vua (?:khieu nai|to cao)"
)
_BY_WORD = re.compile(r"^\W*(?:(?<![-+*•] )|(?=thu |ve |viec |mot |hai ))[a-z]{2}")


def split(text: str, judge: Judge) -> tuple[Part, ...]:
    """Return the matters of ``text`` when they are of different classes, nothing when it is one matter."""
    text = without_heading(text)[1]
    marked = _matters(pieces(text), judge, None)
    if _differ(marked):
        return marked
    if not _SEVERAL.search(bare_of(text)):
        return ()
    found = _matters(paragraphs(text), judge, SURE_BY_NUMBER)
    return found if _differ(found) else ()


def _differ(parts: tuple[Part, ...]) -> bool:
    return len({part.kind.legal_class for part in parts}) >= 2


def _matters(found: list[str], judge: Judge, least: float | None) -> tuple[Part, ...]:
    """Pieces that ask for nothing, or that nobody is sure of, tell nothing about the kind."""
    joined: list[Part] = []
    for text in found if 2 <= len(found) <= 12 else ():
        seen = see(text)
        kind, sure = judge(seen)
        by_word = bool(_BY_WORD.match(bare_of(text)))
        enough = least or (SURE_BY_WORD if by_word else SURE_BY_NUMBER)
        unasked = SURE_BY_WORD_WITHOUT_ASKING if by_word and least is None else SURE_WITHOUT_ASKING
        if sure < (enough if _asks(seen) else unasked):
            continue
        if joined and joined[-1].kind.legal_class == kind.legal_class:
            joined[-1] = joined[-1].model_copy(update={"text": f"{joined[-1].text}\n{text}"})
        else:
            joined.append(Part(kind=kind, text=text, confidence=round(sure, 2)))
    return tuple(joined)


_ASKING = (
    "asks",
    "asks_info",
    "review",
    "fixes",
    "proposes",
    "punish",
    "denounces",
    "complains",
    "thanks",
    "broken",
)


def asks_something(text: str) -> bool:
    """Whether a piece can stand as a matter of its own."""
    return _asks(see(text))


def _asks(seen: Seen) -> bool:
    return any(seen.has(sign) for sign in _ASKING)
