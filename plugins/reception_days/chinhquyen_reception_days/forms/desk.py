"""What officers type: somebody at the door, a line of the book, a refusal, a conclusion."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception.kinds import CHOSEN_BY_SENDERS
from chinhquyen_sdk.domain.reception_days.book import CORRECTABLE, CorrectEntry, EntryWords, WriteEntry
from chinhquyen_sdk.domain.reception_days.days import DoneOn
from chinhquyen_sdk.domain.reception_days.lists import Item, refusal_grounds
from chinhquyen_sdk.domain.reception_days.visits import RegisterVisit
from chinhquyen_sdk.domain.reception_days.writing import AnswerVisit, ConcludeVisit, RefuseVisit
from chinhquyen_sdk.host.forms import RecordForm

KINDS = [(kind.value, kind.label) for kind in CHOSEN_BY_SENDERS]


def item_label(item: Item) -> str:
    """Return a line of a list of the law as officers read it."""
    return f"{item.text} ({item.basis})" + ("" if item.verified else " [chưa kiểm chứng]")


def _area(rows: int) -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), strip=False)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines a person typed, without the empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class RegisterForm(RecordForm):
    """Somebody stands at the door: a name, a way to answer, the matter."""

    record_class = RegisterVisit
    record_fields = (
        "name",
        "phone",
        "address",
        "matter",
        "people",
        "representatives",
        "proxy_for",
        "proxy_paper",
    )

    people = forms.CharField(widget=forms.TextInput(attrs={"inputmode": "numeric"}), initial="1")
    representatives = _area(2)

    def __init__(self, *args: Any, day: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.day = day
        for name in ("phone", "address"):  # one of the two is needed
            self.fields[name].optional = False

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        data["representatives"] = lines_of(data.get("representatives", ""))
        return {**data, "day": self.day.id if self.day else None}


class WriteForm(RecordForm):
    """A line of the book and the minutes."""

    record_class = WriteEntry
    record_fields = (
        "kind", "summary", "name", "address", "id_number", "people", "competent", "handled_by", "guided_to",
        "decided_by", "statement", "response", "papers", "note",
    )  # fmt: skip

    kind = forms.ChoiceField(choices=[("", "Chọn loại"), *KINDS], widget=forms.Select)
    people = forms.CharField(widget=forms.TextInput(attrs={"inputmode": "numeric"}), initial="1")
    id_number = forms.CharField(
        help_text="Chỉ hỏi để ghi cột 4 của sổ; được mã hóa, không nằm trong bản xuất thường.", strip=False
    )
    summary = _area(3)
    statement = _area(5)
    response = _area(4)
    papers = _area(3)
    handed = forms.BooleanField(
        label="Nhận thành đơn để giải quyết (chuyển sang mục Đơn thư, có mã đơn)", required=False
    )

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        data["papers"] = lines_of(data.get("papers", ""))
        return data


class RefuseForm(RecordForm):
    """The ground, by the law in force today, and what was explained."""

    record_class = RefuseVisit
    record_fields = ("ground", "explained")

    ground = forms.ChoiceField(widget=forms.Select)
    explained = _area(3)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grounds = [
            (g.id, item_label(g) + (" – phải ra thông báo Mẫu 01/TCD" if g.written else ""))
            for g in refusal_grounds(today)
        ]
        self.fields["ground"].choices = [("", "Chọn căn cứ pháp luật"), *grounds]


class ConcludeForm(RecordForm):
    """What the chair concluded."""

    record_class = ConcludeVisit
    record_fields = ("conclusion", "responsible", "finish_by", "contact")

    conclusion = _area(6)


class AnswerForm(RecordForm):
    """How the visitor was told the result."""

    record_class = AnswerVisit
    record_fields = ("follow_up",)


class NoticeForm(RecordForm):
    """The day on which the notice of refusal was issued."""

    record_class = DoneOn
    record_fields = ("on",)


class CorrectForm(RecordForm):
    """One column, the right text, why."""

    record_class = CorrectEntry
    record_fields = ("column", "text", "reason")

    column = forms.ChoiceField(
        choices=[(name, EntryWords.model_fields[name].title or name) for name in CORRECTABLE],
        widget=forms.Select,
    )
    text = _area(2)
