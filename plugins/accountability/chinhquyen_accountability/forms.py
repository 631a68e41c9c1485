"""What is asked of people and of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.accountability import (
    AddMore,
    Asker,
    AskExplanation,
    ExplanationRequest,
    Form,
    Source,
    find_ground,
    grounds,
)
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import RecordForm

from .commands import STEPS, Step

_MOMENT = "%Y-%m-%dT%H:%M"
_ASKED = ("subject", "content", "affected", "asker", "wanted", "name", "phone", "address", "consent")


def _prose(rows: int, hint: str = "") -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), strip=False, help_text=hint)


class AskForm(RecordForm):
    """A request for explanation on one screen."""

    record_class = AskExplanation
    record_fields = _ASKED
    autocomplete = {"name": "name", "phone": "tel", "address": "street-address"}

    subject = forms.CharField(help_text="Ví dụ: Chậm trả tiền bồi thường cây trồng.", strip=False)
    content = _prose(6, "Viết như nói: việc gì, từ bao giờ, ông/bà muốn biết điều gì.")
    affected = _prose(
        3, "Luật cho người bị ảnh hưởng trực tiếp được yêu cầu giải trình, nên chúng tôi hỏi điều này."
    )
    asker = forms.ChoiceField(
        choices=[(a.value, a.label) for a in Asker], widget=forms.RadioSelect, initial=Asker.PERSON.value
    )
    wanted = forms.ChoiceField(
        choices=[(f.value, f.label) for f in Form], widget=forms.RadioSelect, initial=Form.WRITING.value
    )
    name = forms.CharField(
        help_text="Để trả lời đúng người. Tên được mã hóa và không bao giờ công khai.", strip=False
    )
    phone = forms.CharField(help_text="Một trong hai: điện thoại hoặc địa chỉ.", strip=False)
    consent = forms.BooleanField(label="Tôi đồng ý để xã, phường dùng thông tin này để giải trình")

    def _field_for(self, name: str) -> str | None:
        return super()._field_for(name or "phone")


class DeskForm(AskForm):
    """The same, typed in for somebody who came or wrote."""

    record_fields = (*_ASKED, "received_on", "source")
    source = forms.ChoiceField(
        choices=[(s.value, s.label) for s in (Source.DESK, Source.POST)],
        widget=forms.Select,
        label="Nơi nhận",
    )


class AddMoreForm(RecordForm):
    """What the asker adds."""

    record_class = AddMore
    record_fields = ("text",)
    text = _prose(5)


class LookupForm(lookup_form.LookupForm):
    """What opens a request."""

    code_label = "Mã yêu cầu"
    paper = "giấy ghi hai mã"
    wrong = "Mã yêu cầu hoặc mã bí mật chưa đúng. Mời ông/bà xem lại giấy ghi hai mã: mã yêu cầu 10 chữ số, mã bí mật 8 chữ và số."


class StepForm(RecordForm):
    """One step of an officer: the fields of its record."""

    def __init__(
        self,
        *args: Any,
        step: Step,
        request: ExplanationRequest,
        officers: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        self.step, self._officers = step, officers
        self.record_class = STEPS[step][0]  # type: ignore[misc]
        known = {
            "public_subject": request.subject,
            "public_answer": request.answer,
            "officer_id": request.officer_id,
        }
        super().__init__(*args, prefix=step.value, initial=known, **kwargs)
        for name in self.record_class.model_fields:
            if name != "officer_name":
                self.fields[name] = self._asked(name)
                self._dress(name, self.fields[name])

    def _asked(self, name: str) -> forms.Field:
        if name == "ground":
            choices = [(g.id, _ground_label(g.id)) for g in grounds()]
            return forms.ChoiceField(choices=[("", "Chọn căn cứ"), *choices], widget=forms.Select)
        if name == "officer_id":
            return forms.ChoiceField(choices=[("", "Chọn cán bộ"), *self._officers], widget=forms.Select)
        if name == "meeting_at":
            return forms.DateTimeField(input_formats=[_MOMENT, "%d/%m/%Y %H:%M"],
                                       widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MOMENT),
                                       error_messages={"invalid": "Ngày giờ chưa đúng. Ví dụ: 10/12/2026 08:00."})  # fmt: skip
        if name in ("answer", "public_answer"):
            hint = (
                "Xin đừng để lại tên, địa chỉ, số điện thoại của người hỏi."
                if name == "public_answer"
                else ""
            )
            return _prose(10, hint)
        if name in ("reason", "missing"):
            return _prose(3, "Người hỏi đọc được phần này.")
        return forms.CharField(strip=False)

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        if self.step is Step.ASSIGN:
            data["officer_name"] = dict(self._officers).get(data.get("officer_id", ""), "")
        return data


def _ground_label(id: str) -> str:
    ground = find_ground(id)
    if ground is None:
        return id
    mark = "" if ground.verified else " [chưa kiểm chứng]"
    return f"{ground.text} ({ground.basis}){mark}"
