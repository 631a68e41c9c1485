"""Polls: one question, a few answers, counted without knowing who answered."""

from __future__ import annotations

from cms_site.polls.pages import PollPage
from cms_site.polls.tally import PollTally

__all__ = ["PollPage", "PollTally"]
