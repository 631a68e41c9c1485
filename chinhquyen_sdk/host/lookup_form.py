"""Code and secret, as a person types them from a slip."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms


class LookupForm(forms.Form):
    """What opens a case of a module. A wrong code and a wrong secret get the same words.

    A module says what its code is called (``code_label``), which paper it stands on (``paper``), and what to tell
    somebody whose pair opens nothing (``wrong``); with ``when_needed`` the secret may be left empty.
    """

    use_required_attribute = False
    code_label: ClassVar[str]
    paper: ClassVar[str]
    wrong: ClassVar[str]
    when_needed: ClassVar[str] = ""

    code = forms.CharField(
        help_text="Ví dụ: 26-4839-2174",
        max_length=60,
        widget=forms.TextInput(attrs={"class": "cq-input", "inputmode": "numeric", "autocomplete": "off"}),
    )
    secret = forms.CharField(
        label="Mã bí mật",
        max_length=60,
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
        code, secret = self.fields["code"], self.fields["secret"]
        code.label = self.code_label
        secret.help_text = f"{self.when_needed} Ví dụ: K7QP-3MXD".strip()
        secret.required = not self.when_needed
        secret.optional = bool(self.when_needed)
        for field in (code, secret):
            field.template_name = "chinhquyen/field.html"
            missing = f"Mời ông/bà gõ {str(field.label).lower()} trên {self.paper}."
            field.error_messages |= {"required": missing, "max_length": self.wrong}

    def say_wrong(self) -> None:
        """Answer a pair that opens nothing."""
        self.add_error(None, forms.ValidationError(self.wrong, code="not_found"))
