"""The last screen: the kind is confirmed, consent is given, the petition goes off."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception import CHOSEN_BY_SENDERS, FilePetition, PetitionKind, Source
from chinhquyen_sdk.host.forms import RecordForm


class ReviewForm(RecordForm):
    """Consent and kind are asked; the rest comes from what was written on the screens before."""

    record_class = FilePetition
    record_fields = ("kind", "consent")

    kind = forms.ChoiceField(
        label="Loại đơn",
        choices=[(kind.value, kind.label) for kind in CHOSEN_BY_SENDERS],
        widget=forms.RadioSelect,
    )
    consent = forms.BooleanField(label="Đồng ý")

    def __init__(self, *args: Any, written: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.written = written

    def record_data(self) -> dict[str, Any]:
        known = {name: value for name, value in self.written.items() if name in FilePetition.model_fields}
        # An empty box must come as "no", not as "was not asked": the record has words for "no".
        consent = bool(self.cleaned_data.get("consent"))
        return {**known, **super().record_data(), "consent": consent, "source": Source.WEB}

    def kinds(self) -> list[tuple[Any, PetitionKind]]:
        """Return each radio button with the kind it stands for."""
        return [(button, PetitionKind(button.data["value"])) for button in self["kind"]]
