"""Which letters go to the printer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms

from chinhquyen_sdk.domain.letters.commands import PrintPile, Reprint
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.host.forms import RecordForm
from chinhquyen_sdk.host.record_fields import OpenChoiceField

_SIZES = {EnvelopeSize.DL: "Phong bì dài DL (220 × 110 mm)", EnvelopeSize.C5: "Phong bì C5 (229 × 162 mm)"}


class PileForm(RecordForm):
    """Some of the letters that wait, or all."""

    record_class = PrintPile
    record_fields = ("letters", "envelope")

    letters = forms.MultipleChoiceField(
        label="Chọn thư", help_text="Không chọn thư nào: in tất cả thư đang chờ.",
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    envelope = OpenChoiceField(choices=[(size.value, label) for size, label in _SIZES.items()])

    def __init__(self, *args: Any, waiting: list[Letter], **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"envelope": EnvelopeSize.DL.value}, **kwargs})
        self.fields["letters"].choices = [(str(one.id), _called(one)) for one in waiting]


class ReprintForm(RecordForm):
    """Letters that were printed before or came back, and why once more; with ``pile`` all of that pile."""

    record_class = Reprint
    record_fields = ("letters", "why", "envelope")

    letters = forms.MultipleChoiceField(label="Chọn thư", widget=forms.CheckboxSelectMultiple)
    envelope = OpenChoiceField(choices=[(size.value, label) for size, label in _SIZES.items()])

    def __init__(self, *args: Any, printed: list[Letter], pile: UUID | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"envelope": EnvelopeSize.DL.value}, **kwargs})
        self._pile = pile
        self.fields["letters"].choices = [
            (str(one.id), f"{_called(one)} · {one.state.label}") for one in printed
        ]
        if pile:
            del self.fields["letters"]

    def record_data(self) -> dict[str, Any]:
        return {"pile": self._pile, **super().record_data()}


def _called(letter: Letter) -> str:
    number = letter.document.number_line if letter.document else ""
    return " · ".join(filter(None, (number, letter.addressee, letter.address)))
