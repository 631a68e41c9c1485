"""What officers write down before a petition is taken up; each form builds the record its command takes."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception import (
    CheckConditions,
    Checked,
    Competence,
    DecideCompetence,
    Flag,
    FlagPetition,
    Found,
    Link,
    LinkPetition,
    PartOfLetter,
    PetitionKind,
    SplitPetition,
)
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.forms import RecordForm

_PART_KINDS = [(kind.value, kind.label) for kind in PetitionKind if kind is not PetitionKind.MIXED]
_SPARE = 2  # empty parts on the screen, besides those that are filled
_MOST = 10


class KindForm(forms.Form):
    """The kind is right: nothing to type."""

    def refuse(self, refused: Refused) -> None:
        self.add_error(None, refused.with_basis)


class CompetenceForm(RecordForm):
    """Whose business it is."""

    record_class = DecideCompetence
    record_fields = ("competence", "agency")

    competence = forms.ChoiceField(choices=[(c.value, c.label) for c in Competence], widget=forms.RadioSelect)
    agency = forms.CharField(help_text="Ghi khi việc thuộc cơ quan khác.", strip=False)


class LinkForm(RecordForm):
    """Which earlier petition, and how they belong together."""

    record_class = LinkPetition
    record_fields = ("to", "link")

    link = forms.ChoiceField(choices=[(link.value, link.label) for link in Link], widget=forms.Select)


class FlagsForm(RecordForm):
    """What to look out for."""

    record_class = FlagPetition
    record_fields = ("flags",)

    flags = forms.MultipleChoiceField(
        label="Đánh dấu điều cần lưu ý", choices=[(flag.value, f"{flag.label}: {flag.meaning}") for flag in Flag],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip


class ConditionsForm(RecordForm):
    """Each condition: met or missing, and why. What nobody chose stays open."""

    record_class = CheckConditions

    def __init__(self, *args: Any, found: tuple[Found, ...], **kwargs: Any) -> None:
        self.found = found
        super().__init__(*args, **kwargs)
        for row in found:
            name = row.condition.id
            self.fields[f"met_{name}"] = forms.ChoiceField(
                label=row.condition.text, choices=[("yes", "Đủ"), ("no", "Thiếu"), ("", "Cần xem")], required=False,
                widget=forms.RadioSelect, initial={True: "yes", False: "no"}.get(row.met, ""),
            )  # fmt: skip
            self.fields[f"note_{name}"] = forms.CharField(
                label="Ghi chú", required=False, max_length=500, initial=row.note
            )

    def rows(self) -> list[dict[str, Any]]:
        """Return each condition with its two fields, for the page."""
        return [
            {"found": row, "met": self[f"met_{row.condition.id}"], "note": self[f"note_{row.condition.id}"]}
            for row in self.found
        ]

    def record_data(self) -> dict[str, Any]:
        chosen = self.cleaned_data
        checked = [
            Checked(condition=name, met=met == "yes", note=chosen.get(f"note_{name}", ""))
            for name in (row.condition.id for row in self.found)
            if (met := chosen.get(f"met_{name}"))
        ]
        return {"checked": checked}


class SplitForm(RecordForm):
    """The parts of a letter, prefilled with what the classifier took apart; empty ones are left out."""

    record_class = SplitPetition

    def __init__(self, *args: Any, parts: tuple[PartOfLetter, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.size = min(max(len(parts), 1) + _SPARE, _MOST)
        for number in range(self.size):
            part = parts[number] if number < len(parts) else None
            for name, field in _part_fields(part).items():
                self.fields[f"{name}_{number}"] = field

    def rows(self) -> list[dict[str, Any]]:
        """Return the fields of each part, for the page."""
        names = ("kind", "title", "content")
        return [{name: self[f"{name}_{number}"] for name in names} for number in range(self.size)]

    def record_data(self) -> dict[str, Any]:
        typed = [
            {name: self.cleaned_data.get(f"{name}_{number}", "") for name in ("kind", "title", "content")}
            for number in range(self.size)
        ]
        return {"parts": [part for part in typed if part["content"] or part["title"]]}

    def _field_for(self, name: str) -> str | None:
        where = name.split(".")  # parts.1.content
        if len(where) == 3:
            filled = [n for n in range(self.size) if self._filled(n)]
            at = int(where[1])
            return f"{where[2]}_{filled[at]}" if at < len(filled) else None
        return super()._field_for(name)

    def _filled(self, number: int) -> bool:
        return bool(self.cleaned_data.get(f"content_{number}") or self.cleaned_data.get(f"title_{number}"))


def _part_fields(part: PartOfLetter | None) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {
        "kind": forms.ChoiceField(
            label="Loại", choices=_PART_KINDS, required=False, widget=forms.Select,
            initial=part.kind.value if part else PetitionKind.FEEDBACK.value,
        ),
        "title": forms.CharField(label="Tóm tắt một dòng", required=False, max_length=200, strip=False),
        "content": forms.CharField(
            label="Nội dung", required=False, strip=False, widget=forms.Textarea(attrs={"rows": 5}),
            initial=part.content if part else "",
        ),
    }  # fmt: skip
    for field in fields.values():
        field.template_name = "chinhquyen/field.html"
        field.widget.attrs.setdefault("class", "cq-input")
    return fields
