"""The steps of a project, its progress, photographs, documents and what people gave."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.projects import (
    AddGift,
    CapitalSource,
    FinishProject,
    PauseProject,
    Project,
    ReportProgress,
    ResumeProject,
    SettleProject,
    SpendGift,
    StartProject,
    WithdrawProject,
)
from chinhquyen_sdk.host import photo_form
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.host.record_fields import OpenDateField

_FIELD = "chinhquyen/field.html"


class StartForm(RecordForm):
    """Work begins."""

    record_class = StartProject
    record_fields = ("on",)
    prefix = "khoi-cong"


class PauseForm(RecordForm):
    """Work stops."""

    record_class = PauseProject
    record_fields = ("on", "reason", "until", "checked")
    prefix = "tam-dung"


class ResumeForm(RecordForm):
    """Work goes on."""

    record_class = ResumeProject
    record_fields = ("on", "planned_finish")
    prefix = "lam-lai"


class FinishForm(RecordForm):
    """It is built."""

    record_class = FinishProject
    record_fields = ("on", "guarantee_until")
    prefix = "hoan-thanh"


class SettleForm(RecordForm):
    """Its accounts are closed."""

    record_class = SettleProject
    record_fields = ("on", "amount", "decision")
    prefix = "quyet-toan"


class WithdrawForm(RecordForm):
    """Why it is no project of the register."""

    record_class = WithdrawProject
    record_fields = ("reason",)
    prefix = "go-khoi-so"


class ProgressForm(RecordForm):
    """How far it is; money is asked of the sources the project has."""

    record_class = ReportProgress
    record_fields = (
        "on", "percent", *(f"paid_{source.value}" for source in CapitalSource), "told", "checked",
    )  # fmt: skip
    prefix = "tien-do"

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        first = kwargs.setdefault("initial", {})
        for source in CapitalSource:
            paid = getattr(project, f"paid_{source.value}")
            first[f"paid_{source.value}"] = "" if paid is None else thousands(paid)
        super().__init__(*args, **kwargs)
        has = {part.source for part in project.parts}
        for source in CapitalSource:
            if source not in has:
                del self.fields[f"paid_{source.value}"]
            else:
                self.fields[f"paid_{source.value}"].help_text = "Tổng từ đầu đến nay, ví dụ: 850 triệu."
        self.fields["told"].widget.attrs["rows"] = 3


class GiftForm(RecordForm):
    """What people gave."""

    record_class = AddGift
    record_fields = ("kind", "amount", "told", "households", "on", "checked")
    prefix = "gop"


class SpendForm(RecordForm):
    """What people's money went to."""

    record_class = SpendGift
    record_fields = ("amount", "told", "on", "checked")
    prefix = "chi"


class PhotoForm(photo_form.PhotoForm):
    """One photograph, and the day it was taken."""

    example = "Máy lu đang lèn lớp đá dăm đoạn qua nhà văn hóa."
    field_order = ("pictures", "taken_on", "alt", "consent")
    taken_on = OpenDateField(
        label="Chụp ngày", template_name=_FIELD, error_messages={"required": "Mời ghi ngày chụp."}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["taken_on"].widget.attrs["class"] = "cq-input"

    def clean_taken_on(self) -> Any:
        day = self.cleaned_data["taken_on"]
        if isinstance(day, str):
            raise forms.ValidationError("Ngày chưa đúng. Ví dụ: 23/11/2026.", code="invalid_date")
        return day


class DocumentForm(forms.Form):
    """A document: where it is read, or a file for everybody."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    prefix = "tai-lieu"
    title = forms.CharField(
        label="Tên tài liệu", min_length=5, max_length=200, template_name=_FIELD,
        error_messages={"required": "Mời ghi tên tài liệu.", "min_length": "Tên còn ngắn quá."},
    )  # fmt: skip
    url = forms.RegexField(
        r"^(/[^/\s]|https?://[^\s/])\S*$", label="Địa chỉ", required=False, max_length=300, template_name=_FIELD,
        help_text="Địa chỉ trong kho văn bản của trang (bắt đầu bằng dấu /) hoặc trên trang khác.",
        error_messages={"invalid": "Địa chỉ chưa đúng: bắt đầu bằng https:// hoặc dấu /."},
    )  # fmt: skip
    files = FilesField(label="Hoặc tệp", template_name=_FIELD, help_text="Ai cũng tải được tệp này.")
    checked = forms.BooleanField(
        label="Đã đọc lại: không còn thông tin riêng của ai", required=False, template_name=_FIELD,
        help_text="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "url", "files"):
            self.fields[name].widget.attrs["class"] = "cq-input"
        self.fields["files"].widget.attrs.pop("multiple", None)
