"""How many letters wait, for whoever watches the server."""

from __future__ import annotations

from django.db.models import Count, Q

from chinhquyen_sdk.domain.letters.states import OPEN, TO_SEND, LetterState

from ..rows import LetterRow


def gauges() -> dict[str, tuple[str, int]]:
    """Return the numbers of all communes together, in one query."""
    states = {
        "to_approve": ("Letters without a number.", OPEN),
        "to_send": ("Approved or printed letters that have not left.", TO_SEND),
        "on_the_way": ("Letters sent of which nobody has heard that they arrived.", {LetterState.SENT}),
    }
    asked = {
        name: Count("pk", filter=Q(state__in=[state.value for state in held]))
        for name, (_, held) in states.items()
    }
    every = {state.value for _, held in states.values() for state in held}
    found = LetterRow.objects.filter(state__in=every).aggregate(**asked)
    return {name: (words, found[name]) for name, (words, _) in states.items()}
