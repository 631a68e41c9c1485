"""What is asked of people and of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.information import (
    Acting,
    AddMore,
    Asker,
    AskInformation,
    Channel,
    Delivery,
    DisputeAnswer,
    InformationRequest,
    PublishAnswer,
    Step,
    contents,
    part_grounds,
    refusal_grounds,
    scopes,
)
from chinhquyen_sdk.domain.information.lists import Entry
from chinhquyen_sdk.domain.refusals import with_doubt
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.host.record_fields import OpenDateField

from .commands import GIVING, WISHES

_ASKED = (
    "title", "content", "delivery", "name", "phone", "address", "asker", "organisation", "relation", "acting", "represented",
    "files", "forward", "consent",
)  # fmt: skip


def _prose(rows: int, hint: str = "") -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), strip=False, help_text=hint)


def _choices(kind: Any) -> list[tuple[str, str]]:
    return [(each.value, each.label) for each in kind]


class AskForm(RecordForm):
    """A request on one screen; the fields that only some must fill say so in their hint."""

    record_class = AskInformation
    record_fields = _ASKED
    autocomplete = {"name": "name", "phone": "tel", "address": "street-address"}

    title = forms.CharField(help_text="Ví dụ: Quyết toán tiền làm đường xóm Nà Lang năm 2025.", strip=False)
    content = _prose(5, "Văn bản nào, việc gì, thời gian nào. Không cần nói lý do.")
    delivery = forms.ChoiceField(
        choices=_choices(Delivery), widget=forms.RadioSelect, initial=Delivery.ONLINE.value,
        help_text="Không thu phí. In, sao, gửi bưu điện thì chỉ trả chi phí thực tế; xem trên trang không mất gì.",
    )  # fmt: skip
    asker = forms.ChoiceField(choices=_choices(Asker), widget=forms.RadioSelect, initial=Asker.RESIDENT.value)
    organisation = forms.CharField(help_text="Chỉ ghi khi hỏi qua tổ chức, đoàn thể.", strip=False)
    relation = _prose(3, "Chỉ người ở nơi khác và người nước ngoài cần ghi, vì luật hỏi điều này.")
    acting = forms.ChoiceField(choices=_choices(Acting), widget=forms.RadioSelect, initial=Acting.SELF.value)
    represented = forms.CharField(help_text="Chỉ ghi khi yêu cầu thay người khác.", strip=False)
    name = forms.CharField(
        help_text="Để trả lời đúng người. Tên được mã hóa và không bao giờ công khai.", strip=False
    )
    phone = forms.CharField(help_text="Một trong hai: điện thoại hoặc địa chỉ.", strip=False)
    files = FilesField(
        label="Giấy tờ kèm theo",
        help_text="Nếu hỏi thay người khác, hoặc hỏi thông tin riêng của người khác mà họ đồng ý: gửi giấy tờ ấy.",
    )
    forward = forms.BooleanField()
    consent = forms.BooleanField(label="Tôi đồng ý để xã, phường dùng họ tên, cách liên hệ này để trả lời")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["files"].optional = True

    def _field_for(self, name: str) -> str | None:
        return super()._field_for(name or "phone")


class DeskForm(AskForm):
    """The same, typed in for somebody who came or wrote."""

    record_fields = ("source", "received_on", *_ASKED)
    source = forms.ChoiceField(
        choices=[(each.value, each.label) for each in (Channel.DESK, Channel.POST, Channel.EMAIL)],
        widget=forms.Select, label="Nơi nhận",
    )  # fmt: skip
    received_on = OpenDateField(help_text="Để trống nếu nhận hôm nay. Thời hạn tính từ ngày này.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].optional = False


class AddMoreForm(RecordForm):
    """What the asker adds."""

    record_class = AddMore
    record_fields = ("text", "files")
    text = _prose(5)
    files = FilesField(label="Giấy tờ kèm theo")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["files"].optional = True


class DisputeForm(RecordForm):
    """What the asker says is wrong or missing."""

    record_class = DisputeAnswer
    record_fields = ("dispute",)
    dispute = _prose(4)


class LookupForm(lookup_form.LookupForm):
    """What opens a request."""

    code_label = "Mã yêu cầu"
    paper = "giấy ghi hai mã"
    wrong = "Mã yêu cầu hoặc mã bí mật chưa đúng. Mời ông/bà xem lại giấy ghi hai mã: mã yêu cầu 10 chữ số, mã bí mật 8 chữ và số."


class StepForm(RecordForm):
    """One step of an officer: the fields of its record, the files of an answer."""

    def __init__(
        self,
        *args: Any,
        step: Step,
        request: InformationRequest,
        officers: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        self.step, self._officers = step, officers
        self.record_class = WISHES[step]  # type: ignore[misc]
        known = {"officer_id": request.officer_id, "scope": request.scope}
        super().__init__(*args, prefix=step.value, initial=known, **kwargs)
        for name in self.record_class.model_fields:
            if name != "officer_name":
                self.fields[name] = self._asked(name)
                self._dress(name, self.fields[name])
        if step in GIVING:
            self.fields["files"] = FilesField(
                label="Tệp cung cấp", help_text="Người hỏi tải về bằng hai mã của mình."
            )
            self._dress("files", self.fields["files"])
            self.fields["files"].optional = True

    def _asked(self, name: str) -> forms.Field:
        maker = _MAKERS.get(name)
        if name == "ground":
            listed = refusal_grounds() if self.step is Step.REFUSE else part_grounds()
            return _listed("Chọn căn cứ", listed, hint=_GROUND_HINT if self.step is Step.REFUSE else "")
        if name == "officer_id":
            return forms.ChoiceField(choices=[("", "Chọn cán bộ"), *self._officers], widget=forms.Select)
        if name == "reason" and self.step is Step.RETRACT:
            return forms.CharField(strip=False)
        return maker() if maker else forms.CharField(strip=False)

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        if self.step is Step.ASSIGN:
            data["officer_name"] = dict(self._officers).get(data.get("officer_id", ""), "")
        return data


class PublishForm(RecordForm):
    """The answer for everybody; then each find of personal data is answered."""

    record_class = PublishAnswer
    record_fields = ("public_title", "public_answer", "files")
    public_title = forms.CharField(strip=False)
    public_answer = _prose(12, "Ai cũng đọc được. Xin đừng để lại tên, địa chỉ, số điện thoại của người hỏi.")

    files = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, help_text="Đánh dấu tệp ai cũng được tải. Máy xem từng tệp."
    )

    def __init__(self, *args: Any, files: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if files:
            self.fields["files"].choices = files
        else:
            del self.fields["files"]


_GROUND_HINT = (
    "Thông tin đã công khai, hoặc nơi khác giữ: dùng việc “chỉ nơi xem”, “nơi khác giữ”, không từ chối."
)


def _listed(first: str, entries: tuple[Entry, ...], hint: str = "") -> forms.ChoiceField:
    choices = [
        (each.id, f"{each.text} ({with_doubt(each.basis, verified=each.verified)})") for each in entries
    ]
    return forms.ChoiceField(choices=[("", first), *choices], widget=forms.Select, help_text=hint)


def _missing() -> forms.MultipleChoiceField:
    choices = [
        (each.id, f"{each.text}{'' if each.verified else ' [chưa kiểm chứng]'}") for each in contents()
    ]
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple)


_MAKERS = {
    "answer": lambda: _prose(8, "Người hỏi đọc phần này. Gửi tệp thì ghi ngắn tệp nào có gì."),
    "withheld": lambda: _prose(2, "Để trống khi cung cấp đủ. Ví dụ: tên, ngày sinh của các hộ, vì là dữ liệu cá nhân."),
    "correction": lambda: _prose(5),
    "reason": lambda: _prose(3, "Người hỏi đọc được phần này."),
    "missing_note": lambda: _prose(2, "Người hỏi đọc được phần này."),
    "cost_detail": lambda: forms.CharField(strip=False, help_text="Ví dụ: 40 trang A4, 500 đồng một trang; gửi bảo đảm 12.000 đồng."),
    "amount": lambda: forms.IntegerField(widget=forms.NumberInput(attrs={"inputmode": "numeric"})),
    "places": lambda: _prose(4, "Mỗi dòng một nơi: tên | địa chỉ trang. Không có trang thì chỉ ghi tên nơi dán."),
    "missing": _missing,
    "scope": lambda: _listed("Chọn loại thông tin", scopes(), "Loại này quyết định có thu chi phí in, sao, gửi hay không."),
    "forwarded": lambda: forms.BooleanField(),
    "paid_on": lambda: OpenDateField(),
    "found_on": lambda: OpenDateField(),
}  # fmt: skip
