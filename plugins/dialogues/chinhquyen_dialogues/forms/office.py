"""What officers type: plan, notice, minutes, answers, promises."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.dialogues import (
    AnnounceDialogue,
    AnswerQuestion,
    Attendance,
    CancelDialogue,
    CloseDemand,
    CloseDialogue,
    DelayPromise,
    HideQuestion,
    HideReason,
    KeepPromise,
    MakePromise,
    Manner,
    Occasion,
    PlanDialogue,
    PublishResult,
)
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.law import rule

_MOMENT = "%Y-%m-%dT%H:%M"


def _prose(rows: int, hint: str = "") -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), strip=False, help_text=hint)


def _moment(hint: str = "") -> forms.DateTimeField:
    return forms.DateTimeField(
        input_formats=[_MOMENT, "%d/%m/%Y %H:%M", "%H:%M %d/%m/%Y"], help_text=hint,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MOMENT),
        error_messages={"invalid": "Ngày giờ chưa đúng. Ví dụ: 10/12/2026 08:00."},
    )  # fmt: skip


class PlanForm(RecordForm):
    """One line of the year's plan."""

    record_class = PlanDialogue
    record_fields = ("title", "occasion", "planned_on", "content", "villages")

    occasion = forms.ChoiceField(choices=[(o.value, o.label) for o in Occasion], widget=forms.Select)
    content = _prose(4)
    villages = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, help_text="Để trống nếu đối thoại với toàn thể bà con."
    )

    def __init__(self, *args: Any, villages: tuple[Village, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["villages"].choices = [(v.name, v.name) for v in villages]


class AnnounceForm(RecordForm):
    """The notice: everything the law asks for."""

    record_class = AnnounceDialogue
    record_fields = (
        "starts_at",
        "ends_at",
        "attendance",
        "place",
        "link",
        "content",
        "how_to",
        "partner",
        "chairs",
    )

    starts_at = _moment()
    ends_at = _moment()
    attendance = forms.ChoiceField(choices=[(a.value, a.label) for a in Attendance], widget=forms.Select)
    content = _prose(4)
    how_to = _prose(3, "Đến đâu, vào bằng cách nào, ai cần giúp thì gọi ai.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        notice = rule("DIALOG-NOTICE", today())
        self.fields["starts_at"].help_text = f"Bà con phải được báo {notice.term} ({notice.basis_text})."


class CloseForm(RecordForm):
    """After the hall: who came, what was said."""

    record_class = CloseDialogue
    record_fields = ("attended", "secretary", "minutes")
    minutes = _prose(10, "Câu hỏi và trả lời tự vào biên bản in, ở đây chỉ ghi diễn biến và kết luận.")


class PublishForm(RecordForm):
    """What came of it."""

    record_class = PublishResult
    record_fields = ("result",)
    result = _prose(8, "Mọi người đọc được. Viết ngắn, dễ hiểu; các việc đã hứa tự hiện bên dưới.")


class CancelForm(RecordForm):
    """Why not."""

    record_class = CancelDialogue
    record_fields = ("reason",)
    reason = _prose(3, "Mọi người đọc được.")


class AnswerForm(RecordForm):
    """An answer."""

    record_class = AnswerQuestion
    record_fields = ("manner", "answered_by", "answer")
    manner = forms.ChoiceField(choices=[(m.value, m.label) for m in Manner], widget=forms.Select)
    answer = _prose(3)


class HideForm(RecordForm):
    """Why a question is not shown."""

    record_class = HideQuestion
    record_fields = ("reason",)
    reason = forms.ChoiceField(choices=[(r.value, r.label) for r in HideReason], widget=forms.Select)


class PromiseForm(RecordForm):
    """What, who, when."""

    record_class = MakePromise
    record_fields = ("what", "owner", "due_on", "question", "officer_id")
    what = _prose(2)

    def __init__(self, *args: Any, officers: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Không giao theo dõi"), *(officers or [])]
        self.fields["officer_id"] = forms.ChoiceField(choices=choices, widget=forms.Select)
        self._dress("officer_id", self.fields["officer_id"])


class KeepForm(RecordForm):
    """What was done, with a photograph."""

    record_class = KeepPromise
    record_fields = ("result", "kept_on")
    result = _prose(3, "Mọi người đọc được.")
    photo = FilesField(label="Ảnh kết quả", help_text="Một tấm. Xin đừng chụp rõ mặt người.")


class DelayForm(RecordForm):
    """Why late, until when."""

    record_class = DelayPromise
    record_fields = ("why_late", "moved_to")
    why_late = _prose(3, "Mọi người đọc được. Mời nói lời xin lỗi trước, rồi nói vì sao.")


class CloseDemandForm(RecordForm):
    """Why a request ends."""

    record_class = CloseDemand
    record_fields = ("reason",)
    reason = _prose(3, "Mọi người đọc được.")
