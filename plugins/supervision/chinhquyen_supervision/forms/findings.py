"""A finding and its steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.supervision import (
    AddEvidence,
    AnswerRecommendation,
    CloseFinding,
    ConfirmRecommendation,
    Recommend,
    RecordFinding,
    ReturnRecommendation,
    VerifyRecommendation,
    Visit,
)
from chinhquyen_sdk.host.forms import RecordForm

from .shapes import choices, step_form, with_day


class FindingForm(RecordForm):
    """What was found."""

    record_class = RecordFinding
    record_fields = ("title", "where", "day", "gravity", "text", "visit", "code", "checked")
    visit = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, visits: Sequence[Visit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visit"].choices = choices("Không từ chuyến đi nào", visits, with_day)
        self.fields["text"].widget.attrs["rows"] = 5


RecommendForm = step_form(Recommend, "kien-nghi")
ConfirmForm = step_form(ConfirmRecommendation, "xac-nhan")
ReturnForm = step_form(ReturnRecommendation, "tra-lai")
AnswerForm = step_form(AnswerRecommendation, "tra-loi")
VerifyForm = step_form(VerifyRecommendation, "kiem-tra-lai")
CloseForm = step_form(CloseFinding, "khep-lai")
EvidenceForm = step_form(AddEvidence, "can-cu")
