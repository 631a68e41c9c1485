"""What can be done with a report that was sent."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.feedback import Reopening, ReopenReport
from chinhquyen_sdk.host.forms import RecordForm

WRONG = "Mã phản ánh hoặc mã bí mật chưa đúng. Mời ông/bà xem lại: mã phản ánh gồm 10 chữ số, mã bí mật gồm 8 chữ và số."


class ReopenForm(RecordForm):
    """Why it is not done."""

    record_class = ReopenReport
    record_fields = ("reason", "note")

    reason = forms.ChoiceField(
        label="Vì sao chưa xong?",
        choices=[(reason.value, reason.label) for reason in Reopening],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label="Nói thêm cho cán bộ",
        help_text="Chỉ cán bộ đọc phần này.",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class LookupForm(forms.Form):
    """The code is enough for what is public; the secret opens the rest."""

    use_required_attribute = False

    code = forms.CharField(
        label="Mã phản ánh",
        help_text="Ví dụ: 26-4839-2174",
        max_length=60,
        error_messages={"required": "Mời ông/bà gõ mã phản ánh.", "max_length": WRONG},
        widget=forms.TextInput(attrs={"class": "cq-input", "inputmode": "numeric", "autocomplete": "off"}),
    )
    secret = forms.CharField(
        label="Mã bí mật",
        help_text="Chỉ cần khi biên nhận có mã này. Ví dụ: K7QP-3MXD",
        required=False,
        max_length=60,
        error_messages={"max_length": WRONG},
        widget=forms.TextInput(
            attrs={
                "class": "cq-input",
                "autocapitalize": "characters",
                "autocomplete": "off",
                "spellcheck": "false",
            }
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.template_name = "chinhquyen/field.html"
        self.fields["secret"].optional = True

    def say_wrong(self) -> None:
        """Answer a pair that opens nothing."""
        self.add_error(None, forms.ValidationError(WRONG, code="not_found"))
