"""What a member fills in on the spot: works on a telephone, without JavaScript, and kept without a network."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from chinhquyen_sdk.domain.supervision import ReportVisit, Seen, Visit, checklist_of
from chinhquyen_sdk.host.forms import FilesField, RecordForm

from .boards import told_by_key

_SEEN = [(one.value, one.label) for one in Seen]


class ReportForm(RecordForm):
    """The checklist of the works, a few words, photographs; place and time only when the telephone may tell them."""

    record_class = ReportVisit
    record_fields = ("summary", "people", "experts")
    visited_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=40)
    latitude = forms.CharField(required=False, widget=forms.HiddenInput, max_length=20)
    longitude = forms.CharField(required=False, widget=forms.HiddenInput, max_length=20)
    photos = FilesField(label="Ảnh")

    def __init__(self, *args: Any, visit: Visit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = checklist_of(visit.works).items
        for one in self.items:
            seen = forms.ChoiceField(
                label=one.question,
                choices=_SEEN,
                widget=forms.RadioSelect,
                required=False,
                help_text=one.hint,
            )
            self.fields[f"answers.{one.id}"] = seen
            note = forms.CharField(label="Ghi thêm", required=False, max_length=300)
            note.widget.attrs["aria-label"] = f"Ghi thêm: {one.question}"
            self.fields[f"notes.{one.id}"] = note
            self._dress(f"answers.{one.id}", seen)
            self._dress(f"notes.{one.id}", note)
        self.fields["summary"].widget.attrs["rows"] = 5

    def lines(self) -> list[tuple[Any, Any]]:
        """Return each question with its note, for the template."""
        return [(self[f"answers.{one.id}"], self[f"notes.{one.id}"]) for one in self.items]

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        known = {name: _told(self.cleaned_data, name) for name in ("answers", "notes")}
        return {"visited_at": timezone.now(), **data, **known}


def _told(cleaned: dict[str, Any], name: str) -> dict[str, str]:
    return {key: value for key, value in told_by_key(cleaned, name).items() if value}
