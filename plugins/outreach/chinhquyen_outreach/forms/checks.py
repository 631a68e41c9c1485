"""Checks of execution."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.outreach import CancelCheck, CarryOutCheck, MendCheck, PlanCheck
from chinhquyen_sdk.host.forms import RecordForm


class CheckForm(RecordForm):
    """Put a check into the calendar."""

    record_class = PlanCheck
    record_fields = ("title", "where", "day", "team", "basis")


class CarryOutForm(RecordForm):
    """What was found."""

    record_class = CarryOutCheck
    record_fields = ("day", "found", "wrong", "mend", "mend_by", "checked")
    prefix = "ket-qua"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["found"].widget.attrs["rows"] = 4


class MendForm(RecordForm):
    """What was done about it."""

    record_class = MendCheck
    record_fields = ("day", "done", "checked")
    prefix = "khac-phuc"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done"].widget.attrs["rows"] = 4


class CancelCheckForm(RecordForm):
    """Why it is not carried out."""

    record_class = CancelCheck
    record_fields = ("reason",)
    prefix = "khong-kiem-tra"
