"""What the office types about a letter: its wording, a remark, a reason."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.letters.commands import CancelLetter, EditLetter, ReturnLetter
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.host.forms import RecordForm

_LONG = forms.Textarea(attrs={"rows": 3})


class EditForm(RecordForm):
    """The wording. Of a letter on a denunciation the receiver cannot be named, so it is not asked."""

    record_class = EditLetter
    record_fields = ("subject", "addressee", "address", "body")

    body = forms.CharField(widget=forms.Textarea(attrs={"rows": 22}), strip=False)

    def __init__(self, *args: Any, letter: Letter, sealed: bool, **kwargs: Any) -> None:
        self.letter = letter
        words = {name: getattr(letter, name) for name in self.record_fields}
        super().__init__(*args, **{"initial": words, **kwargs})
        if sealed:
            del self.fields["addressee"], self.fields["address"]

    def record_data(self) -> dict[str, Any]:
        kept = {
            name: getattr(self.letter, name) for name in ("addressee", "address") if name not in self.fields
        }
        return {"letter": self.letter.id, **kept, **super().record_data()}


class RemarkForm(RecordForm):
    """Back to the drafter."""

    record_class = ReturnLetter
    record_fields = ("remark",)

    remark = forms.CharField(widget=_LONG, strip=False)

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        self.letter = letter
        super().__init__(*args, **kwargs)

    def record_data(self) -> dict[str, Any]:
        return {"letter": self.letter.id, **super().record_data()}


class CancelForm(RecordForm):
    """Not to be sent."""

    record_class = CancelLetter
    record_fields = ("reason",)

    reason = forms.CharField(widget=_LONG, strip=False)

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        self.letter = letter
        super().__init__(*args, **kwargs)

    def record_data(self) -> dict[str, Any]:
        return {"letter": self.letter.id, **super().record_data()}
