"""The minutes of a meeting that elects: candidates are typed as lines, name and households."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.supervision import Election, RecordElection
from chinhquyen_sdk.host.forms import FilesField, RecordForm

from .boards import village_choices

_LINE = "Mỗi người một dòng: họ và tên; số hộ tán thành. Ví dụ: Nông Thị Hoa; 61."


class ElectionForm(RecordForm):
    """One meeting."""

    record_class = RecordElection
    record_fields = ("village", "day", "households", "attended")
    village = forms.ChoiceField(widget=forms.Select)
    candidates = forms.CharField(label="Người được giới thiệu, số hộ tán thành", help_text=_LINE,
                                 widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)  # fmt: skip
    files = FilesField(label="Biên bản họp", help_text="Chỉ cán bộ xem: trong đó có tên và chữ ký.")

    def __init__(
        self, *args: Any, known: Sequence[Village], election: Election | None = None, **kwargs: Any
    ) -> None:
        if election is not None:
            kwargs["initial"] = {
                "village": str(election.village or ""), "day": election.held_on, "households": election.households,
                "attended": election.attended,
                "candidates": "\n".join(f"{one.name}; {one.votes}" for one in election.candidates),
            }  # fmt: skip
        super().__init__(*args, **kwargs)
        self.fields["village"].choices = village_choices(known)
        self.fields["village"].required = bool(known)
        self.fields["files"].optional = True
        self.order_fields(("village", "day", "households", "attended", "candidates", "files"))

    def clean_candidates(self) -> list[dict[str, str]]:
        """Read the lines; a line that cannot be read is shown again as it was typed."""
        lines = [line.strip() for line in str(self.cleaned_data["candidates"]).splitlines() if line.strip()]
        read = [line.rpartition(";") for line in lines]
        for line, (name, _, votes) in zip(lines, read, strict=True):
            if not (name.strip() and votes.strip().isdecimal()):
                raise ValidationError(f"Chưa đọc được dòng “{line}”. {_LINE}", code="candidate_line")
        return [{"name": name.strip(), "votes": votes.strip()} for name, _, votes in read]

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "candidates": self.cleaned_data.get("candidates") or []}

    def _field_for(self, name: str) -> str | None:
        return "candidates" if name.startswith("candidates") else super()._field_for(name)
