"""What the law part refuses. `str(error)` is one plain Vietnamese line, fit for a screen or a terminal."""

from __future__ import annotations


class LawError(ValueError):
    """A question about a legal time limit that has no answer; the text says why, in Vietnamese."""


class UnknownRule(LawError):
    """No rule has this id."""


class NotInForce(LawError):
    """The rule exists, but not on that day; the text names the rule that does apply."""


class OutsideCalendar(LawError):
    """A day lies outside the years whose working days are known."""


class NoFixedLength(LawError):
    """The law gives no number ("promptly", "once a year"), so there is no due date to compute."""


class NotExtendable(LawError):
    """The law does not allow this rule to be extended, or paused, in the way asked for."""
