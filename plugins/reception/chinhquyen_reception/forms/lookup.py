"""Code and secret, as a person types them."""

from __future__ import annotations

from typing import Any

from django import forms

WRONG = (
    "Mã đơn hoặc mã bí mật chưa đúng. Mời ông/bà xem lại giấy biên nhận: mã đơn gồm 10 chữ số, mã bí mật gồm 8 chữ và số. "
    "Gõ liền hay có gạch nối đều được."
)


class LookupForm(forms.Form):
    """What opens a case. A wrong code and a wrong secret get the same words."""

    use_required_attribute = False

    code = forms.CharField(
        label="Mã đơn",
        help_text="Ví dụ: 26-4839-2174",
        max_length=60,
        error_messages={"required": "Mời ông/bà gõ mã đơn trên giấy biên nhận.", "max_length": WRONG},
        widget=forms.TextInput(attrs={"class": "cq-input", "inputmode": "numeric", "autocomplete": "off"}),
    )
    secret = forms.CharField(
        label="Mã bí mật",
        help_text="Ví dụ: K7QP-3MXD",
        max_length=60,
        error_messages={"required": "Mời ông/bà gõ mã bí mật trên giấy biên nhận.", "max_length": WRONG},
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

    def say_wrong(self) -> None:
        """Answer a pair that opens nothing."""
        self.add_error(None, forms.ValidationError(WRONG, code="not_found"))
