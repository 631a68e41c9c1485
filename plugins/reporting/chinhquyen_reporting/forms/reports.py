"""Reports: words of a section, the yes, the no, and where they go."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.reporting import ApproveReport, EditReport
from chinhquyen_sdk.host.forms import RecordForm

from ..commands import SetLink


class EditForm(RecordForm):
    """New words of one section."""

    record_class = EditReport
    record_fields = ("section", "text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].widget = forms.HiddenInput()
        self.fields["text"].widget.attrs["rows"] = 8


class ApproveForm(RecordForm):
    """The yes; ``checked`` answers the look for personal data."""

    record_class = ApproveReport
    record_fields = ("checked",)
    prefix = "duyet"


class LinkForm(RecordForm):
    """Where reports go."""

    record_class = SetLink
    record_fields = ("address", "token")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["token"].widget = forms.PasswordInput(attrs={"autocomplete": "off", "class": "cq-input"})


class ReturnForm(forms.Form):
    """The no, with a word why."""

    prefix = "tra-lai"
    remark = forms.CharField(
        label="Cần sửa chỗ nào", max_length=1_000, widget=forms.Textarea(attrs={"rows": 3, "class": "cq-input"}),
        error_messages={"required": "Mời ghi cần sửa chỗ nào."},
    )  # fmt: skip
