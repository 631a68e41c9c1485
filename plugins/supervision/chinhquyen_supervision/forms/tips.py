"""What citizens tell, and what a board makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.supervision import (
    AnswerTip,
    Board,
    Finding,
    LookAtTip,
    TakeTip,
    TellBoard,
    Visit,
)
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import RecordForm

from .shapes import choices, with_day


class TipForm(RecordForm):
    """What a citizen tells."""

    record_class = TellBoard
    record_fields = ("board", "place", "text", "name", "phone", "address")
    autocomplete = {"name": "name", "phone": "tel", "address": "street-address"}
    board = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, boards: Sequence[Board], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["board"].choices = choices("Không rõ, ban nào cũng được", boards)
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
        self.fields["finding"].choices = choices("Chọn việc", findings)


class LookForm(RecordForm):
    """On which visit it is looked at."""

    record_class = LookAtTip
    record_fields = ("visit",)
    prefix = "di-xem"
    visit = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, visits: Sequence[Visit] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visit"].choices = choices("Chọn chuyến đi", visits, with_day)


class ResultForm(RecordForm):
    """What the sender hears; of a report also whether it was right."""

    record_class = AnswerTip
    record_fields = ("result", "right")
    prefix = "ket-qua"

    def __init__(self, *args: Any, of_report: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not of_report:
            del self.fields["right"]
