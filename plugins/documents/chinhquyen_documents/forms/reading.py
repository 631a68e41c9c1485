"""Who reads a document, until when."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.documents import AssignReading
from chinhquyen_sdk.host.forms import RecordForm


class AssignForm(RecordForm):
    """An assignment: everybody of a job at once, or people one by one."""

    record_class = AssignReading
    record_fields = ("readers", "due_on", "note")
    readers = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, label="Ai đọc")
    everyone = forms.BooleanField(required=False, label="Tất cả mọi người có tên dưới đây")

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        self._people = people
        super().__init__(*args, **kwargs)
        self.fields["readers"].choices = people  # type: ignore[attr-defined]
        self.order_fields(["everyone", "readers", "due_on", "note"])

    def record_data(self) -> dict[str, Any]:
        data, names = super().record_data(), dict(self._people)
        chosen = list(names) if self.cleaned_data.get("everyone") else data.get("readers", [])
        return {**data, "readers": tuple({"id": id, "name": names[id]} for id in chosen if id in names)}
