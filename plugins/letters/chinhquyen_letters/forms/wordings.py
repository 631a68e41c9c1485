"""What the office types to reword a template."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.letters.placeholders import named
from chinhquyen_sdk.domain.letters.rewording import offered
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.letters.wordings import Layer, Reword
from chinhquyen_sdk.host.forms import RecordForm


class WordingForm(RecordForm):
    """Subject, words and reason. ``agreed`` says that the person ticked off the remarks; others are asked anew.

    Whoever types reads and writes the titles of the places to fill in; the record holds their names.
    """

    record_class = Reword
    record_fields = ("subject", "body", "reason")

    body = forms.CharField(widget=forms.Textarea(attrs={"rows": 20}), strip=False)
    # The version the words were opened from: nobody overwrites what somebody else saved meanwhile.
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, of: LetterTemplate, layer: Layer, agreed: bool = False, **kwargs: Any
    ) -> None:
        self.told = {"template": of.id, "layer": layer, "agreed": agreed}
        self.titles = offered(of)
        super().__init__(*args, **kwargs)
        self.fields["reason"].optional = False  # whoever publishes says why; only a draft may be silent

    def record_data(self) -> dict[str, Any]:
        typed = super().record_data()
        words = {name: named(typed[name], self.titles) for name in ("subject", "body") if typed.get(name)}
        return {**self.told, **typed, **words}
