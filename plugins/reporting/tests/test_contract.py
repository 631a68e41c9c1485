"""Reporting keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.indicators import plan_lines
from chinhquyen_sdk.domain.reporting import ReportState
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.testing.contract import ModuleContract

from .desk import every_kind


class TestReporting(ModuleContract):
    slug = "reporting"
    quiet = {
        "answer_door": "a try of a token, kept beside the token",
    }
    parameters = {"step": "gui", "kind": "xlsx", "name": "yearly_report_sent", "indicator": "nobodys"}
    # What is due, and the lines of the plan, are named in every commune.
    own_words = (f"Báo cáo năm {today().year}", *(line.id for line in plan_lines(2026)))

    def fill(self, site: Any) -> None:
        """One row of each kind, not the demo."""
        every_kind(site)

    def states(self) -> Iterator[tuple[Any, str]]:
        yield from ((state, state.label) for state in ReportState)
