"""A board, its members, their standards asked one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.projects import ProjectCard
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    BoardKind,
    Breach,
    Candidate,
    ChangeRole,
    Election,
    EndBoard,
    FormBoard,
    LeaveBoard,
    RecogniseBoard,
    standards,
)
from chinhquyen_sdk.host.forms import FilesField, RecordForm

from .shapes import choices, step_form

_YES_NO = [("co", "Có"), ("khong", "Không")]


class BoardForm(RecordForm):
    """Begin a board; where a register of projects is, one of its projects is chosen."""

    record_class = FormBoard
    record_fields = ("kind", "project_code", "project_title", "term_from", "term_until")

    def __init__(self, *args: Any, projects: Sequence[ProjectCard] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._titles = {card.code: card.title for card in projects}
        if not projects:
            return
        choices = [(card.code, f"{card.title} ({card.code})") for card in projects]
        field = forms.ChoiceField(
            choices=[("", "Không có trong sổ dự án"), *choices], label="Dự án trong sổ", widget=forms.Select
        )
        self.fields["project_code"] = field
        self._dress("project_code", field)
        field.help_text = "Chỉ với Ban Giám sát đầu tư."
        self.fields["project_title"].help_text = "Chỉ khi dự án không có trong sổ."
        self.order_fields(self.record_fields)

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        title = self._titles.get(data.get("project_code", ""))
        return {**data, "project_title": title} if title else data


class RecogniseForm(RecordForm):
    """The Front's decision; each breach with the place for its reason."""

    record_class = RecogniseBoard
    record_fields = ("number", "day")
    prefix = "cong-nhan"

    def __init__(self, *args: Any, found: Sequence[Breach] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in found:
            if each.hard:
                continue
            field = forms.CharField(
                label=f"Vì sao vẫn lập như vậy: {each.text}", help_text=f"{each.basis}. Bà con đọc được lý do.",
                required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
            )  # fmt: skip
            self.fields[f"exceptions.{each.rule}"] = field
            self._dress(f"exceptions.{each.rule}", field)

    def record_data(self) -> dict[str, Any]:
        told = told_by_key(self.cleaned_data, "exceptions")
        return {**super().record_data(), "exceptions": {rule: why for rule, why in told.items() if why}}


EndForm = step_form(EndBoard, "ket-thuc")


class MemberForm(RecordForm):
    """One member: elected by which minutes, or named by whom; what was declared."""

    record_class = AddMember
    record_fields = ("candidate", "name", "role", "part", "village", "phone", "exception")
    candidate = forms.ChoiceField(widget=forms.Select, required=False)
    village = forms.ChoiceField(widget=forms.Select, required=False)

    def __init__(
        self, *args: Any, board: BoardKind, known: Sequence[Village], elected: Sequence[tuple[Election, Candidate]], **kwargs: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.fields["candidate"].choices = [
            ("", "Không bầu: người được cử"),
            *((str(one.id), f"{one.name} ({each.village_name}, họp {each.held_on:%d/%m/%Y})") for each, one in elected),
        ]  # fmt: skip
        self.fields["village"].choices = village_choices(known)
        if board is BoardKind.INSPECTION:
            for name in ("part", "name", "village"):  # every member of this board is elected
                del self.fields[name]
            self.fields["candidate"].choices[0] = ("", "Chọn người trúng cử")
        for each in standards(board):
            field = forms.ChoiceField(
                label=each.question,
                choices=_YES_NO,
                widget=forms.RadioSelect,
                required=False,
                help_text=each.basis_text,
            )
            self.fields[f"answers.{each.id}"] = field
            self._dress(f"answers.{each.id}", field)
        self.fields["files"] = FilesField(
            label="Văn bản cử, giấy tờ kèm theo",
            template_name="chinhquyen/field.html",
            help_text="Chỉ cán bộ xem.",
        )
        self._dress("files", self.fields["files"])
        self.fields["exception"].widget = forms.TextInput(attrs={"class": "cq-input"})
        self.order_fields([name for name in self.fields if name not in ("exception", "files")])

    def record_data(self) -> dict[str, Any]:
        answers = {id: said for id, said in told_by_key(self.cleaned_data, "answers").items() if said}
        return {**super().record_data(), "answers": answers}


def village_choices(known: Sequence[Village]) -> list[tuple[str, str]]:
    """Return the villages of the commune, for a choice."""
    return choices("Chọn xóm, tổ", known, lambda one: str(one.name))


RoleForm = step_form(ChangeRole, "vai-tro")


LeaveForm = step_form(LeaveBoard, "thoi")


def told_by_key(cleaned: dict[str, Any], name: str) -> dict[str, str]:
    """Return the answers of the fields ``name.key``, by their key."""
    return {key.partition(".")[2]: value for key, value in cleaned.items() if key.startswith(f"{name}.")}
