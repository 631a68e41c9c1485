"""What officers type while they work on a petition: verification, dialogue, execution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.acts import barring, executing, talking, verifying
from chinhquyen_sdk.domain.reception.bars import BarWhy
from chinhquyen_sdk.domain.reception.work import DialogueOutcome
from chinhquyen_sdk.host.forms import RecordForm

_WHEN = "%Y-%m-%dT%H:%M"


def _text(rows: int, hint: str = "") -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), strip=False, help_text=hint)


class WorkForm(RecordForm):
    """One form of the case's work; ``act`` is its address, ``label`` its button."""

    act = ""
    label = ""
    basis = ""

    def __init__(self, *args: Any, officers: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, prefix=self.act, **kwargs)
        people = [(officer.id, str(officer)) for officer in officers]
        for name in ("leader_id", "officer_id"):
            if name in self.fields:
                self.fields[name].choices = [("", "Người ngoài cơ quan, ghi tên ở dưới"), *people]
        if "staff_ids" in self.fields:
            self.fields["staff_ids"].choices = people
        self._names = {officer.id: officer.name for officer in officers}

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        if data.get("leader_id"):  # the account's own name, whatever was typed
            data["leader_name"] = self._names.get(data["leader_id"], "")
        if data.get("officer_id"):
            data["name"] = self._names.get(data["officer_id"], "")
        return data


class GiveVerificationForm(WorkForm):
    act, label = "giao-xac-minh", "Giao xác minh"
    basis = "Luật Khiếu nại Điều 29; Luật Tố cáo Điều 31"
    record_class = verifying.GiveVerification
    record_fields = (
        "matter",
        "leader_id",
        "leader_name",
        "staff_ids",
        "members",
        "document",
        "due",
        "no_conflict",
    )

    matter = _text(3, "Viết việc cần làm rõ, không viết tên người gửi.")
    leader_id = forms.ChoiceField(widget=forms.Select)
    leader_name = forms.CharField(help_text="Bỏ trống nếu đã chọn cán bộ ở trên.")
    staff_ids = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, help_text="Xác minh tố cáo phải có từ hai người."
    )
    members = _text(2, "Chuyên gia, người của cơ quan khác: mỗi người một dòng.")
    no_conflict = forms.BooleanField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["no_conflict"].optional = False


class BarPersonForm(WorkForm):
    act, label = "khong-tham-gia", "Ghi người không được tham gia"
    record_class = barring.BarPerson
    record_fields = ("officer_id", "name", "why")

    officer_id = forms.ChoiceField(widget=forms.Select)
    name = forms.CharField(help_text="Bỏ trống nếu đã chọn cán bộ ở trên.")
    why = forms.ChoiceField(
        choices=[(why.value, why.label.capitalize()) for why in BarWhy], widget=forms.Select
    )


class UnbarPersonForm(WorkForm):
    act, label = "tham-gia-lai", "Cho tham gia lại"
    record_class = barring.UnbarPerson
    record_fields = ("name", "reason")

    name = forms.CharField(widget=forms.HiddenInput)
    reason = _text(2)


class FinishVerificationForm(WorkForm):
    act, label = "ket-qua-xac-minh", "Ghi kết quả xác minh"
    record_class = verifying.FinishVerification
    record_fields = ("task", "report", "result", "views_differ")

    task = forms.UUIDField(widget=forms.HiddenInput)
    result = _text(5)


class DropVerificationForm(WorkForm):
    act, label = "thoi-giao", "Thôi giao việc này"
    record_class = verifying.DropVerification
    record_fields = ("task", "reason")

    task = forms.UUIDField(widget=forms.HiddenInput)
    reason = _text(2)


class ScheduleDialogueForm(WorkForm):
    act, label = "hen-doi-thoai", "Hẹn đối thoại"
    basis = "Luật Khiếu nại Điều 30; Nghị định 124/2020/NĐ-CP Điều 28"
    record_class = talking.ScheduleDialogue
    record_fields = ("when", "place", "agenda", "invited", "notice")

    when = forms.DateTimeField(
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_WHEN), input_formats=[_WHEN]
    )
    agenda = _text(2)
    invited = _text(3, "Mỗi người, mỗi cơ quan một dòng.")


class HoldDialogueForm(WorkForm):
    act, label = "bien-ban-doi-thoai", "Ghi biên bản đối thoại"
    record_class = talking.HoldDialogue
    record_fields = ("talk", "minutes", "outcome", "agreed", "differing")

    talk = forms.UUIDField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(choices=[(o.value, o.label) for o in DialogueOutcome], widget=forms.Select)
    agreed = _text(3)
    differing = _text(3)


class CancelDialogueForm(WorkForm):
    act, label = "hoan-doi-thoai", "Hoãn, hủy buổi này"
    record_class = talking.CancelDialogue
    record_fields = ("talk", "reason")

    talk = forms.UUIDField(widget=forms.HiddenInput)
    reason = _text(2, "Người gửi đọc được phần này.")


class SetDutyForm(WorkForm):
    act, label = "giao-thi-hanh", "Thêm việc phải làm"
    record_class = executing.SetDuty
    record_fields = ("what", "who", "due")

    what = _text(2)


class FinishDutyForm(WorkForm):
    act, label = "thi-hanh-xong", "Ghi là đã xong"
    record_class = executing.FinishDuty
    record_fields = ("duty", "result")

    duty = forms.UUIDField(widget=forms.HiddenInput)
    result = _text(2)


WORK_FORMS: dict[str, type[WorkForm]] = {
    form.act: form
    for form in (
        GiveVerificationForm, FinishVerificationForm, DropVerificationForm, ScheduleDialogueForm, HoldDialogueForm,
        CancelDialogueForm, SetDutyForm, FinishDutyForm, BarPersonForm, UnbarPersonForm,
    )
}  # fmt: skip


def named(form: WorkForm, petition: Petition) -> str:
    """Return what an officer is told once ``form`` was kept."""
    return f"Đã ghi: {form.label}. Đơn {petition.code}."
