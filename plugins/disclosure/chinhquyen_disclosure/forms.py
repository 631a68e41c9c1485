"""What is asked of officers and of village heads. The records judge, here only the words are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.disclosure import (
    AddDue,
    Board,
    CloseDue,
    ConfirmReceipt,
    CorrectPosting,
    Due,
    DueStep,
    Form,
    GiveProof,
    ProofKind,
    PublishPosting,
    RemoveBoard,
    Starts,
    WaiveForm,
)
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.host.record_fields import OpenDateField

from .commands import DUE_STEPS

PICTURES = "image/jpeg,image/png,image/webp,image/heic"
_FEW_ROWS = {"reason": 3, "text": 12}


class DueStepForm(RecordForm):
    """One step of a due: the fields of its record."""

    def __init__(self, *args: Any, step: DueStep, due: Due, **kwargs: Any) -> None:
        self.step = step
        self.record_class = DUE_STEPS[step][0]  # type: ignore[misc]
        self.record_fields = tuple(self.record_class.model_fields)  # type: ignore[misc]
        known = {"label": due.label, "starts_on": due.starts_on}
        super().__init__(*args, prefix=step.value, initial=known, **kwargs)
        if "starts_on" in self.fields:
            self.fields["starts_on"].label = due.facts.starts.question
        few_rows(self)


class AddDueForm(RecordForm):
    """One more of the same duty."""

    record_class = AddDue
    record_fields = ("label", "starts_on")
    prefix = "them"

    def __init__(self, *args: Any, due: Due, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.due = due
        self.fields["starts_on"].label = due.facts.starts.question

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "duty": self.due.duty}


class CloseManyForm(RecordForm):
    """One reason for many that did not arise."""

    record_class = CloseDue
    record_fields = ("reason",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        few_rows(self)


class PublishForm(RecordForm):
    """The one act: the page, its files, the forms that are done besides those the law asks for."""

    record_class = PublishPosting
    record_fields = ("title", "summary", "text", "document", "contact", "starts_on", "extra_forms", "checked")
    files = FilesField(label="Tệp kèm theo", help_text="Quyết định, bảng biểu: PDF, Word, Excel hoặc ảnh.")
    starts_on = OpenDateField()
    extra_forms = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, due: Due, **kwargs: Any) -> None:
        duty = due.facts
        opened = (*duty.required, Form.WEBSITE, *((Form.VILLAGE_HEAD,) if duty.villages else ()))
        free = [form for form in duty.forms if form not in opened]
        super().__init__(*args, **kwargs)
        few_rows(self)
        self.fields["extra_forms"].choices = [(form.value, form.label) for form in free]
        if not free:
            del self.fields["extra_forms"]
        if due.starts_on is not None or duty.starts in (Starts.NONE, Starts.TERM_END):
            del self.fields["starts_on"]
        else:
            self.fields["starts_on"].label = duty.starts.question
            self.fields["starts_on"].help_text = f"Hạn {duty.term_in_words(due.ends_on)} tính từ ngày này."
        self.order_fields(("title", "summary", "text", "files", "document", "contact"))


class ProofForm(RecordForm):
    """One proof of one form: what is asked depends on the form."""

    record_class = GiveProof

    def __init__(self, *args: Any, form: Form, villages: Sequence[Village], **kwargs: Any) -> None:
        self.form, kind = form, form.facts.proof
        self.record_fields = _ASKED[kind]  # type: ignore[misc]
        super().__init__(*args, prefix=form.value, **kwargs)
        if kind is ProofKind.PHOTO:
            self._ask_for_a_photograph(villages)

    def _ask_for_a_photograph(self, villages: Sequence[Village]) -> None:
        boards = [
            (Board.OFFICE.value, Board.OFFICE.label),
            *((v.id.hex, f"Nhà văn hóa {v.name}") for v in villages),
        ]
        field = forms.ChoiceField(choices=boards, label="Bảng ở đâu", widget=forms.Select)
        photo = FilesField(label="Ảnh bảng niêm yết", help_text="Chụp thấy rõ cả bảng. Ảnh chỉ cán bộ xem.")
        photo.widget.attrs["accept"] = PICTURES
        self.fields["where"], self.fields["pictures"] = field, photo
        for name in ("where", "pictures"):
            self._dress(name, self.fields[name])

    def record_data(self) -> dict[str, Any]:
        data = {**super().record_data(), "form": self.form.value}
        where = self.cleaned_data.get("where", "")
        if where:
            data |= {"board": "office"} if where == "office" else {"board": "village", "village": where}
        if self.cleaned_data.get("pictures"):
            data["photo"] = PLACEHOLDER
        return data


# Stands for the photograph until the command has kept it under an id of its own.
PLACEHOLDER = "00000000-0000-0000-0000-000000000000"
_ASKED = {
    ProofKind.PHOTO: ("on", "note"),
    ProofKind.DAYS: ("on", "place", "note"),
    ProofKind.RECEIPT: ("on", "note"),
    ProofKind.MEETING: ("on", "place", "note"),
    ProofKind.RECORD: ("on", "place", "note"),
    ProofKind.PAGE: ("on",),
}


class CorrectForm(RecordForm):
    """What is right."""

    record_class = CorrectPosting
    record_fields = ("text", "reason")
    prefix = "dinh-chinh"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        few_rows(self)


class WaiveFormForm(RecordForm):
    """Why a form is not done."""

    record_class = WaiveForm
    record_fields = ("reason",)

    def __init__(self, *args: Any, form: Form, **kwargs: Any) -> None:
        self.form = form
        super().__init__(*args, prefix=f"bo-{form.value}", **kwargs)

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "form": self.form.value}


class RemoveForm(RecordForm):
    """When it was taken off the board."""

    record_class = RemoveBoard
    record_fields = ("on",)
    prefix = "go-bang"


class ReceiptForm(RecordForm):
    """A village head's one tick."""

    record_class = ConfirmReceipt
    record_fields = ("confirmed",)


def few_rows(form: forms.Form) -> None:
    """Give each text as many lines as it usually has."""
    for name, rows in _FEW_ROWS.items():
        if name in form.fields:
            form.fields[name].widget.attrs["rows"] = rows
