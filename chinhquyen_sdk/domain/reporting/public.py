"""What programs read of a commune's reports."""

from __future__ import annotations

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from .records import Report


class ToldReport(Report):
    """A report without the names of kept rows, which are the office's; ``state_label`` is its state in words."""

    state_label: str = Field(default="", title="Tình trạng bằng chữ")


class PeriodicReports(Record):
    """One page of reports, the one due last on top; ``next`` is the cursor of the page after."""

    results: tuple[ToldReport, ...] = ()
    next: str = ""
