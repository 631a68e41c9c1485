"""What officers type about the calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception_days.days import AddDay, CancelDay, ChangeDay, DoneOn, KeepRecording
from chinhquyen_sdk.domain.reception_days.lists import ad_hoc_cases, online_cases
from chinhquyen_sdk.domain.reception_days.planning import Plan
from chinhquyen_sdk.domain.reception_days.states import DayKind, Receiver
from chinhquyen_sdk.host.forms import RecordForm

from .desk import item_label

_WEEKDAYS = [(str(n), name) for n, name in enumerate(("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu"))]
_WEEKS = [(str(n), f"tuần thứ {name}") for n, name in enumerate(("nhất", "hai", "ba", "tư", "năm"), start=1)]


def _time(label: str) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Giờ chưa đúng. Ví dụ: 07:30."},
    )


def _area(rows: int) -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), strip=False)


class PlanForm(RecordForm):
    """The pattern: which weekday, which weeks, which hours, where."""

    record_class = Plan
    record_fields = (
        "weekday", "weeks", "opens", "closes", "slot_minutes", "place", "content", "house_rules",
    )  # fmt: skip

    weekday = forms.ChoiceField(choices=_WEEKDAYS, widget=forms.Select)
    weeks = forms.MultipleChoiceField(
        choices=_WEEKS, widget=forms.CheckboxSelectMultiple, help_text="Chọn cả năm tuần là tiếp hằng tuần."
    )
    opens = _time("Từ giờ")
    closes = _time("Đến giờ")
    slot_minutes = forms.CharField(widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    house_rules = _area(8)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("weekday", "weeks", "opens", "closes", "slot_minutes"):
            self.fields[name].optional = False
        self.fields["weekday"].help_text = ""  # the number is for programs

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        return {**data, "weeks": tuple(int(week) for week in data.get("weeks", ()))}


class ChangeDayForm(RecordForm):
    """Another day, other hours, another place; with the reason."""

    record_class = ChangeDay
    record_fields = ("on", "opens", "closes", "place", "receiver", "receiver_name", "content", "reason")

    opens = _time("Từ giờ")
    closes = _time("Đến giờ")
    receiver = forms.ChoiceField(choices=[(r.value, r.label) for r in Receiver], widget=forms.Select)


class CancelDayForm(RecordForm):
    """Why the head does not receive that day."""

    record_class = CancelDay
    record_fields = ("reason",)


class AddDayForm(RecordForm):
    """A day outside the calendar, for a case of the law."""

    record_class = AddDay
    record_fields = ("kind", "case", "on", "opens", "closes", "place", "content", "link")

    kind = forms.ChoiceField(
        choices=[(k.value, k.label) for k in (DayKind.AD_HOC, DayKind.ONLINE)], widget=forms.RadioSelect
    )
    case = forms.ChoiceField(widget=forms.Select)
    opens = _time("Từ giờ")
    closes = _time("Đến giờ")
    link = forms.CharField(help_text="Chỉ người được hẹn buổi này nhìn thấy.", strip=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = (("Đột xuất", ad_hoc_cases(today)), ("Trực tuyến", online_cases(today)))
        self.fields["case"].choices = [
            ("", "Chọn trường hợp"),
            *((name, [(item.id, item_label(item)) for item in items]) for name, items in groups),
        ]


class DoneForm(RecordForm):
    """The day on which something was done."""

    record_class = DoneOn
    record_fields = ("on",)


class RecordingForm(RecordForm):
    """Where the recording is kept."""

    record_class = KeepRecording
    record_fields = ("recording",)
