"""What the invitation to a hamlet's conference says beyond the event."""

from __future__ import annotations

from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.people import Addressee

from .conferences import Conference


def invitation_facts(one: Conference) -> LetterFacts:
    """Return what the SDK's template ``invitation`` needs; it goes to the head of the hamlet, by the post and not by name."""
    hour, minute = one.hour.split(":")
    content = "; ".join(line.strip(" .") for line in one.content.splitlines() if line.strip())
    fields = {
        "event": one.title, "hour": f"{hour} giờ {minute}", "meets_on": one.day, "place": one.place,
        "why": f"Nội dung: {content}."[:400],
    }  # fmt: skip
    return LetterFacts(to=Addressee(name=f"Trưởng xóm, tổ trưởng {one.village_name}"), fields=fields)
