"""A plan for the yearly conference of one village or of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.forms import RecordForm

from ..commands import PlanSeveral


class YearlyPlanForm(RecordForm):
    """When, where, what about; for several villages at once."""

    record_class = PlanSeveral
    record_fields = ("day", "hour", "place", "content")

    def __init__(self, *args: Any, known: Sequence[Village], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = forms.MultipleChoiceField(
            label="Ở xóm, tổ dân phố nào", widget=forms.CheckboxSelectMultiple, error_messages={"required": "Mời chọn xóm, tổ dân phố."},
            choices=[(str(village.id), village.name) for village in known], help_text="Mỗi xóm, tổ một hội nghị riêng.",
        )  # fmt: skip
        self.fields["villages"] = field
        self._dress("villages", field)
        self.fields["content"].widget.attrs["rows"] = 4
        self.order_fields(["villages", *self.record_fields])
