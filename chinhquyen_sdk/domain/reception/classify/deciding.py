"""From what is seen to a hint: the kind, how sure, and why. When in doubt, the side that protects people."""

from __future__ import annotations

from chinhquyen_sdk.domain.text import normalise

from .competence import competence_of
from .features import Seen, see
from .flags import flags_of
from .lexicon import signs
from .missing import missing_of
from .model import Weights, chances
from .parts import split
from .records import Classification, Given, Matter, Part
from .words import MOST

KNOWN = 0.6
# In a few words the chances of the five are nearly alike, so that a faint one tells nothing there.
SUSPECT, SUSPECT_IN_A_FEW_WORDS, FEW_WORDS = 0.1, 0.2, 0.1
PREFER_DENUNCIATION, PREFER_WITH_SIGNS = 0.36, 0.3
FEWEST_WORDS = 0.04
_ORDER = (Matter.DENUNCIATION, Matter.COMPLAINT, Matter.FEEDBACK, Matter.PROPOSAL, Matter.OTHER)
# Signs that alone are reason enough to keep a letter from the public until a person has read it.
_GRAVE = ("denounces", "corrupt", "crime", "secret")


def classify(
    text: str, title: str = "", *, given: Given | None = None, table: Weights | None = None
) -> Classification:
    """Return what ``text`` seems to be and why. Content decides; the title only helps (TT 05/2021 Điều 6 khoản 1).

    ``table``: other weights than the house's own, for tests.
    """
    given, text = given or Given(), normalise(text[:MOST])
    if not text.strip():
        text, title = normalise(title[:MOST]), ""
    seen = see(text, title)
    odds = chances(seen.features, table)
    parts = split(text, lambda piece: decide(piece, chances(piece.features, table)))
    kind, sure = (Matter.MIXED, min(p.confidence for p in parts)) if parts else decide(seen, odds)
    if not seen.writing.words:
        kind, sure = Matter.OTHER, 0.0
    suspect = _suspect(seen, odds, kind, parts)
    flags = flags_of(text, seen, kind, parts, given)
    return Classification(
        kind=kind, confidence=round(sure, 2), known=_known(seen, sure), possible_denunciation=suspect,
        reasons=reasons_for(seen, kind, parts, suspect, sure), parts=parts,
        missing=missing_of(text, title, {part.kind for part in parts} or {kind}, given, seen),
        competence=competence_of(seen, kind, parts), flags=flags,
        chances={name: round(chance, 3) for name, chance in odds.items()},
    )  # fmt: skip


def _known(seen: Seen, sure: float) -> bool:
    return sure >= KNOWN and bool(seen.hits) and seen.features["length"] >= FEWEST_WORDS


def decide(seen: Seen, odds: dict[str, float]) -> tuple[Matter, float]:
    """Return the kind and how sure. Kiến nghị and phản ánh stand together against the others, then part."""
    simple = odds["kien_nghi"] + odds["phan_anh"]
    merged = {
        "khieu_nai": odds["khieu_nai"],
        "to_cao": odds["to_cao"],
        "simple": simple,
        "khac": odds["khac"],
    }
    best = max(merged, key=lambda name: merged[name])
    enough = PREFER_WITH_SIGNS if _accuses(seen) else PREFER_DENUNCIATION
    if best != "to_cao" and merged["to_cao"] >= enough:
        best = "to_cao"
    if best != "simple":
        return Matter(best), merged[best]
    return (Matter.PROPOSAL if odds["kien_nghi"] > odds["phan_anh"] else Matter.FEEDBACK), simple


def _accuses(seen: Seen) -> bool:
    """Somebody is said to have done wrong, and nothing is taken back."""
    pairs = ("official+corrupt", "person+corrupt", "person+crime", "denounces+person", "denounces+official")
    return any(seen.has(pair) for pair in pairs) and not seen.has("disclaims") and not seen.has("civil-only")


def _suspect(seen: Seen, odds: dict[str, float], kind: Matter, parts: tuple[Part, ...]) -> bool:
    if kind is Matter.DENUNCIATION or any(part.kind is Matter.DENUNCIATION for part in parts):
        return True
    enough = SUSPECT if seen.features["length"] >= FEW_WORDS else SUSPECT_IN_A_FEW_WORDS
    return odds["to_cao"] >= enough or any(seen.has(sign) or seen.has(f"title.{sign}") for sign in _GRAVE)


def reasons_for(
    seen: Seen, kind: Matter, parts: tuple[Part, ...], suspect: bool, sure: float
) -> tuple[str, ...]:
    """Return why, in plain words that name what was found."""
    if parts:
        told = [
            f"Đơn có {len(parts)} việc khác loại, nên tách ra: {'; '.join(p.kind.label.lower() for p in parts)}."
        ]
    else:
        told = _found(seen, kind)
    if not told:
        told = [f"Chưa thấy dấu hiệu rõ, tạm xem là {kind.label.lower()}."]
    if sure < KNOWN:
        told.append("Máy không chắc, mời cán bộ đọc và quyết định.")
    if suspect and kind is not Matter.DENUNCIATION:
        why = _found(seen, Matter.DENUNCIATION)
        told.append(
            f"Có thể có nội dung tố cáo, chưa đưa ra công khai. {why[0]}"
            if why
            else "Chưa đủ rõ để đưa ra công khai, cần người đọc trước."
        )
    return tuple(line.strip() for line in told)


def _found(seen: Seen, kind: Matter) -> list[str]:
    wanted = {kind.value} | (
        {"kien_nghi", "phan_anh"} if kind in (Matter.PROPOSAL, Matter.FEEDBACK) else set()
    )
    told = []
    for sign in signs().values():
        words = seen.words_of(sign.name)
        if sign.reason and sign.speaks_for in wanted and words and sign.name not in ("asks", "election"):
            told.append(
                (sign.speaks_for != kind.value, f"{sign.reason}: “{'”, “'.join(w[:60] for w in words)}”.")
            )
    return [line for _, line in sorted(told, key=lambda pair: pair[0])][:4]
