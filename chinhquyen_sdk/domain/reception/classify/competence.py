"""Whose matter it seems to be: the commune's, another body's to transfer to, or one to be guided to."""

from __future__ import annotations

from .features import Seen
from .lexicon import find, signs
from .records import Competence, Matter, Part

_GUIDED = (Matter.COMPLAINT, Matter.OTHER)
# A letter with one of these among its matters is sent back to be split; a report and a question are parted by the office itself.
_SPLIT = {Matter.COMPLAINT, Matter.DENUNCIATION}


def competence_of(seen: Seen, kind: Matter, parts: tuple[Part, ...]) -> Competence:
    """Return a hint. A complaint that is another's is guided; what else is another's is transferred (TT 05/2021)."""
    kinds = {part.kind for part in parts} or {kind}
    if Matter.OTHER in kinds and _boundary(seen):
        return Competence(reason="Tranh chấp đất giữa hai bên: Ủy ban nhân dân cấp xã hòa giải trước.")
    hits = find(seen.writing, "competence")
    for place in signs("competence").values():
        found = [h for h in hits if h.sign == place.name and not h.denied]
        fits = [k for k in kinds if k.value in place.kinds]
        if found and fits:
            span = seen.writing.span(found[0].first, found[0].last)
            if not place.to:
                return Competence(reason=f"{place.reason}: “{span[:80]}”.")
            code = "guide" if (parts and kinds & _SPLIT) or fits[0] in _GUIDED else "transfer"
            return Competence(code=code, to=place.to, reason=f"{place.reason}: “{span[:80]}”.")
    if kinds == {Matter.DENUNCIATION} and seen.has("crime") and not seen.has("official"):
        crime = seen.words_of("crime", 1)
        return Competence(
            code="transfer", to="Công an xã", reason=f"Kể một hành vi phạm pháp: “{''.join(crime)[:80]}”."
        )
    return Competence(reason="Chưa thấy dấu hiệu thuộc nơi khác.")


def _boundary(seen: Seen) -> bool:
    spans = " ".join(seen.words_of("civil", 9)).lower()
    return any(
        word in spans
        for word in ("ranh", "lấn", "bờ rào", "mốc giới", "hàng rào", "tranh chấp đất", "lối đi")
    )
