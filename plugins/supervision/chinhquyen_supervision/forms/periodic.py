"""A board's report to the Front: its words, its sending, what the Front asked for."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.supervision import KeepReport, OpenReport, ReceiveReport, SendReport
from chinhquyen_sdk.host.forms import RecordForm

from .shapes import step_form


class OpenReportForm(RecordForm):
    """A report that was asked for."""

    record_class = OpenReport
    record_fields = ("wanted", "since", "until", "due_on")


class WordsForm(RecordForm):
    """The words, put together by the machine, mended by the board."""

    record_class = KeepReport
    record_fields = ("text",)
    prefix = "soan"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["rows"] = 16


SendReportForm = step_form(SendReport, "gui")


ReceiveForm = step_form(ReceiveReport, "nhan")
