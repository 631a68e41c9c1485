"""What a sender can do with a petition that was sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from chinhquyen_sdk.domain.reception.acts.hearing import SayVerdict
from chinhquyen_sdk.domain.reception.work import UnsolvedWhy
from chinhquyen_sdk.domain.text import normalise
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.host.idempotency import new_key

from .files import ACCEPT

_TEXT_LENGTH = 20_000


class SupplementForm(forms.Form):
    """More words, more files, or both. All files are good or nothing is sent: nothing is half stored."""

    use_required_attribute = False

    text = forms.CharField(
        label="Ông/bà muốn nói thêm điều gì?",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"class": "cq-input", "rows": 7, "data-most": _TEXT_LENGTH}),
    )
    files = FilesField(label="Ảnh hoặc tệp kèm theo")
    once = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput, initial=new_key)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["files"].widget.attrs.update({"class": "cq-input", "accept": ACCEPT})
        for name in ("text", "files"):
            self.fields[name].template_name = "chinhquyen/field.html"
            self.fields[name].optional = True

    def clean_text(self) -> str:
        text = normalise(self.cleaned_data["text"])
        if len(text) > _TEXT_LENGTH:
            raise ValidationError("Dài quá 20.000 chữ cái. Mời ông/bà viết gọn lại.", code="too_long")
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned.get("text") and not cleaned.get("files"):
            self.add_error(
                "text", ValidationError("Mời ông/bà viết vài dòng hoặc chọn tệp để gửi.", code="required")
            )
        return cleaned


class WithdrawForm(forms.Form):
    """Why the sender takes the petition back: chosen, not typed, because events hold no personal data."""

    use_required_attribute = False

    reason = forms.ChoiceField(
        label="Vì sao ông/bà rút đơn?",
        choices=[
            (reason, reason)
            for reason in (
                "Việc đã được giải quyết ổn thỏa",
                "Tôi gửi nhầm hoặc gửi hai lần",
                "Tôi muốn viết lại đơn cho rõ hơn",
                "Lý do khác",
            )
        ],
        error_messages={
            "required": "Mời ông/bà chọn một lý do.",
            "invalid_choice": "Mời ông/bà chọn một lý do.",
        },
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].template_name = "chinhquyen/field.html"


class UnsolvedForm(RecordForm):
    """Not solved: why, chosen; and the own words, kept sealed."""

    record_class = SayVerdict
    record_fields = ("why", "text")

    why = forms.ChoiceField(choices=[(why.value, why.label) for why in UnsolvedWhy], widget=forms.RadioSelect)
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 5}), strip=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].optional = False  # who says "solved" through the same record has no reason to give

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "solved": False}

    def _field_for(self, name: str) -> str | None:
        return super()._field_for(name or "why")
