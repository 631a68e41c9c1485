"""What officers type: a step, an officer, what the public sees, who sees to what."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.feedback import (
    AssignReport,
    FieldReport,
    MoveReport,
    ReportMove,
    Showing,
    ShowReport,
    kinds,
)
from chinhquyen_sdk.host.forms import FilesField, RecordForm

from .report import PICTURES

_SHOWN = [
    (Showing.PUBLIC.value, "Cho mọi người xem"),
    (Showing.HELD.value, "Giữ lại, đọc thêm"),
    (Showing.HIDDEN.value, "Không cho xem"),
]


class MoveForm(RecordForm):
    """One step: only what this step asks for."""

    record_class = MoveReport

    def __init__(self, *args: Any, move: ReportMove, **kwargs: Any) -> None:
        self.move = move
        super().__init__(*args, prefix=move.name.value, **kwargs)
        for name in (*move.asks, *move.may_ask):
            self.fields[name] = _field(name)
            self._dress(name, self.fields[name])
            self.fields[name].optional = name not in move.asks
        if move.photos:
            self.fields["photos"] = FilesField(
                label="Ảnh sau khi làm", help_text="Ảnh này hiện công khai ngay."
            )
            self.fields["photos"].widget.attrs.update({"accept": PICTURES})
            self._dress("photos", self.fields["photos"])

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "move": self.move.name}


def _field(name: str) -> forms.Field:
    if name == "answer":
        return forms.CharField(
            widget=forms.Textarea(attrs={"rows": 4}), strip=False, help_text="Mọi người đọc được phần này."
        )
    hints = {
        "agency": "Bà con đọc được: điện lực, quản lý đường bộ, xã bên…",
        "original": "Ví dụ: 26-4839-2174",
    }
    return forms.CharField(help_text=hints[name])


class ShowForm(RecordForm):
    """What the public sees."""

    record_class = ShowReport
    record_fields = ("showing", "public_words", "place")

    showing = forms.ChoiceField(label="Công khai", choices=_SHOWN, widget=forms.RadioSelect)
    public_words = forms.CharField(
        label="Lời hiện công khai",
        help_text="Bỏ tên người, số điện thoại, biển số. Giữ đúng ý người gửi.",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, report: FieldReport, **kwargs: Any) -> None:
        first = {
            "showing": report.showing.value,
            "public_words": report.public_words or report.words,
            "place": report.place,
        }
        super().__init__(*args, initial=first, prefix="show", **kwargs)


class AssignForm(RecordForm):
    """Who sees to it."""

    record_class = AssignReport
    record_fields = ("officer_id", "officer_name")


class NoteForm(forms.Form):
    """A line for colleagues."""

    text = forms.CharField(
        label="Ghi chú nội bộ", max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Mời ghi vài chữ."},
    )  # fmt: skip


class RuleForm(forms.Form):
    """Who sees to a kind, and in how many working days we promise to be done."""

    use_required_attribute = False

    kind = forms.ChoiceField(label="Loại việc", choices=lambda: [(kind.code, kind.label) for kind in kinds()])
    village = forms.CharField(label="Riêng cho xóm, tổ", required=False, max_length=100)
    unit = forms.CharField(label="Bộ phận phụ trách", required=False, max_length=120)
    officer = forms.CharField(label="Cán bộ nhận ngay", required=False, max_length=40)
    days = forms.IntegerField(
        label="Hẹn xong trong (ngày làm việc)", required=False, min_value=1, max_value=90,
        error_messages={
            "min_value": "Ít nhất một ngày làm việc.", "max_value": "Nhiều nhất 90 ngày làm việc.", "invalid": "Mời ghi một con số.",
        },
    )  # fmt: skip
