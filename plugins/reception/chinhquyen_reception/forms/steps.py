"""The screens of the filing form that ask for text: each checks its own part of the record."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.host.forms import RecordForm

_EXAMPLE = "Ví dụ: Đèn đường ngõ 12 tổ 5 hỏng ba hôm nay, tối trẻ con đi học về rất nguy hiểm."


class StepForm(RecordForm):
    """One screen: some fields of the petition, the rest taken as answered well."""

    record_class = FilePetition
    stand_ins = {
        "content": "đã viết ở bước khác", "sender_name": "Đã viết", "sender_phone": "0912000000", "consent": True,
    }  # fmt: skip

    def record_data(self) -> dict[str, Any]:
        others = {name: value for name, value in self.stand_ins.items() if name not in self.record_fields}
        return others | super().record_data()

    def answers(self) -> dict[str, Any]:
        """Return this screen's part of the record, in JSON values."""
        return self.record.model_dump(mode="json", include=set(self.record_fields))


class ContentForm(StepForm):
    """What happened."""

    record_fields = ("content", "title", "kind")

    content = forms.CharField(
        label="Nội dung",
        help_text="Chuyện gì, ở đâu, từ bao giờ? Viết như kể cho người quen nghe.",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "data-most": 20_000, "placeholder": _EXAMPLE}),
    )
    content.template_name = "chinhquyen_reception/public/content_field.html"
    title = forms.CharField(
        label="Tóm tắt một dòng",
        help_text="Ví dụ: Đèn đường tổ 5 bị hỏng.",
        strip=False,
        widget=forms.TextInput,
    )
    kind = forms.CharField(widget=forms.HiddenInput)


class SenderForm(StepForm):
    """Who writes, and how to answer."""

    record_fields = ("sender_name", "sender_phone", "sender_address", "village")
    autocomplete = {"sender_name": "name", "sender_phone": "tel", "sender_address": "street-address"}

    sender_name = forms.CharField(
        label="Họ và tên", help_text="Để thư trả lời ghi đúng tên ông/bà.", strip=False
    )
    sender_phone = forms.CharField(
        label="Số điện thoại",
        help_text="Để chúng tôi hỏi lại khi cần. Số nước ngoài viết cả mã nước, ví dụ +82 10 1234 5678.",
        strip=False,
    )
    sender_address = forms.CharField(
        label="Địa chỉ",
        help_text="Không dùng điện thoại thì ghi địa chỉ, chúng tôi gửi thư. Một trong hai là đủ.",
        strip=False,
    )
    village = forms.CharField(
        label="Xóm, tổ dân phố", help_text="Để biết trưởng xóm, tổ nào cùng giải quyết.", strip=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("sender_phone", "sender_address"):  # one of the two is needed
            self.fields[name].optional = False

    def _field_for(self, name: str) -> str | None:
        return super()._field_for(name or "sender_phone")
