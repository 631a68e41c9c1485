"""A finding and its steps; what citizens tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.supervision import (
    AddEvidence,
    AnswerRecommendation,
    AnswerTip,
    Board,
    CloseFinding,
    ConfirmRecommendation,
    Finding,
    LookAtTip,
    Recommend,
    RecordFinding,
    ReturnRecommendation,
    TakeTip,
    TellBoard,
    VerifyRecommendation,
    Visit,
)
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import RecordForm


class FindingForm(RecordForm):
    """What was found."""

    record_class = RecordFinding
    record_fields = ("title", "where", "day", "gravity", "text", "visit", "code", "checked")
    visit = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, visits: Sequence[Visit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.id), f"{one.title} ({one.planned_on:%d/%m/%Y})") for one in visits]
        self.fields["visit"].choices = [("", "Không từ chuyến đi nào"), *choices]
        self.fields["text"].widget.attrs["rows"] = 5


class _StepForm(RecordForm):
    """One step: every field of its record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 4


class RecommendForm(_StepForm):
    record_class = Recommend
    record_fields = tuple(Recommend.model_fields)
    prefix = "kien-nghi"


class ConfirmForm(_StepForm):
    record_class = ConfirmRecommendation
    record_fields = tuple(ConfirmRecommendation.model_fields)
    prefix = "xac-nhan"


class ReturnForm(_StepForm):
    record_class = ReturnRecommendation
    record_fields = tuple(ReturnRecommendation.model_fields)
    prefix = "tra-lai"


class AnswerForm(_StepForm):
    record_class = AnswerRecommendation
    record_fields = tuple(AnswerRecommendation.model_fields)
    prefix = "tra-loi"


class VerifyForm(_StepForm):
    record_class = VerifyRecommendation
    record_fields = tuple(VerifyRecommendation.model_fields)
    prefix = "kiem-tra-lai"


class CloseForm(_StepForm):
    record_class = CloseFinding
    record_fields = tuple(CloseFinding.model_fields)
    prefix = "khep-lai"


class EvidenceForm(_StepForm):
    record_class = AddEvidence
    record_fields = tuple(AddEvidence.model_fields)
    prefix = "can-cu"


class TipForm(RecordForm):
    """What a citizen tells."""

    record_class = TellBoard
    record_fields = ("board", "place", "text", "name", "phone", "address")
    autocomplete = {"name": "name", "phone": "tel", "address": "street-address"}
    board = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, boards: Sequence[Board], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["board"].choices = [
            ("", "Không rõ, ban nào cũng được"),
            *((str(one.id), one.title) for one in boards),
        ]
        self.fields["text"].widget.attrs["rows"] = 6


class LookupForm(lookup_form.LookupForm):
    """What opens what was told."""

    code_label = "Mã thông tin"
    paper = "giấy ghi hai mã"
    wrong = "Mã thông tin hoặc mã bí mật chưa đúng. Mời ông/bà xem lại giấy ghi hai mã: mã thông tin 10 chữ số, mã bí mật 8 chữ và số."


class TakeForm(RecordForm):
    """Into which finding it goes."""

    record_class = TakeTip
    record_fields = ("finding",)
    prefix = "can-cu"
    finding = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, findings: Sequence[Finding] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["finding"].choices = [("", "Chọn việc"), *((str(one.id), one.title) for one in findings)]


class LookForm(RecordForm):
    """On which visit it is looked at."""

    record_class = LookAtTip
    record_fields = ("visit",)
    prefix = "di-xem"
    visit = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, visits: Sequence[Visit] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.id), f"{one.title} ({one.planned_on:%d/%m/%Y})") for one in visits]
        self.fields["visit"].choices = [("", "Chọn chuyến đi"), *choices]


class ResultForm(RecordForm):
    """What the sender hears; of a report also whether it was right."""

    record_class = AnswerTip
    record_fields = ("result", "right")
    prefix = "ket-qua"

    def __init__(self, *args: Any, of_report: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not of_report:
            del self.fields["right"]
