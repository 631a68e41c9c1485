"""A decision with its outcome. Clusters and villages are typed as lines: name; households; told; came; voted; agreed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.community_decisions import Matter, Tally, VoteOutcome
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.host.record_fields import form_field

_NUMBERS = tuple(Tally.model_fields)
_ORDER = (
    "title", "matter", "scope", "village", "form", "decided_on", *_NUMBERS, "parts", "short_meeting_on", "scattered",
    "online_agreed", "passed", "text", "document", "signed", "files",
)  # fmt: skip


class OutcomeForm(RecordForm):
    """A decision as minutes and resolution hold it."""

    record_class = VoteOutcome
    record_fields = (
        "title", "matter", "scope", "form", "decided_on", "short_meeting_on", "scattered", "online_agreed", "passed", "text",
        "document", "signed",
    )  # fmt: skip
    village = forms.ChoiceField(widget=forms.Select)
    parts = forms.CharField(
        label="Từng cụm, từng xóm", required=False, widget=forms.Textarea(attrs={"rows": 4}), strip=False,
        help_text="Chỉ khi họp theo cụm, hoặc việc của cả xã, phường. Mỗi dòng: tên; tổng số hộ; được báo; dự họp; biểu quyết; đồng ý. "
        "Ví dụ: Xóm Đồng; 120; 120; 98; 98; 90.",
    )  # fmt: skip
    files = FilesField(
        label="Tệp biên bản, nghị quyết", help_text="Chỉ cán bộ xem: trong đó có tên và chữ ký."
    )

    def __init__(self, *args: Any, known: Sequence[Village], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].choices = [
            ("", "Không chọn: việc của cả xã, phường"),
            *((str(v.id), v.name) for v in known),
        ]
        self.fields["matter"].choices = [(each.value, each.label) for each in Matter]
        for name in _NUMBERS:
            field = form_field(Tally.model_fields[name])
            field.label, field.help_text = (
                Tally.model_fields[name].title,
                Tally.model_fields[name].description or "",
            )
            field.required = False
            self.fields[name] = field
            self._dress(name, field)
        self.fields["text"].widget.attrs["rows"] = 5
        self.fields["passed"].initial = True
        for name in ("files", "parts"):
            self.fields[name].optional = True
        self.order_fields(_ORDER)  # fmt: skip

    def record_data(self) -> dict[str, Any]:
        """Put the numbers together: of the whole village, or of each part."""
        given = {name: value for name, value in super().record_data().items() if name != "parts"}
        lines = [line for line in str(self.cleaned_data.get("parts") or "").splitlines() if line.strip()]
        numbers = {
            name: value for name in _NUMBERS if (value := self.cleaned_data.get(name)) not in ("", None)
        }
        if lines:
            given["parts"] = [_part(line) for line in lines]
        if numbers or not lines:
            given["tally"] = numbers
        return given

    def _field_for(self, name: str) -> str | None:
        first, _, rest = name.partition(".")
        if first == "tally":
            return rest if rest in self.fields else "households"
        return {"village": "village", "numbers": "households"}.get(first) or super()._field_for(name)


def typed_again(wish: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed for a wish that waits: its numbers in their fields, its parts as lines."""
    parts = ("; ".join(str(part.get(name, "")) for name in ("name", *_NUMBERS)) for part in wish["parts"])
    return {**wish, **(wish["tally"] or {}), "parts": "\n".join(parts)}


def _part(line: str) -> dict[str, Any]:
    """Return what stands in a line; what is missing or no number is said by the record."""
    name, *numbers = (cell.strip() for cell in re.split(r"[;\t]", line))
    return {"name": name, **dict(zip(_NUMBERS, numbers, strict=False))}
