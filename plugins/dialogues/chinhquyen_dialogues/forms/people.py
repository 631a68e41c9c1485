"""What people are asked: a question, a request for a dialogue, a voter's yes."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.dialogues import AskQuestion, GiveConsent, OpenDemand
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.forms import RecordForm


class VillageMixin:
    """The villages of the commune as a list; where none are known, an empty line."""

    fields: dict[str, forms.Field]
    elsewhere = "Nơi khác hoặc không muốn nói"

    def offer(self, villages: tuple[Village, ...]) -> None:
        """Put ``villages`` into the field ``village``."""
        if villages:
            choices = [("", self.elsewhere), *((v.name, v.name) for v in villages)]
            field = forms.ChoiceField(
                choices=choices, required=False, widget=forms.Select(attrs={"class": "cq-input"})
            )
            old = self.fields["village"]
            field.label, field.help_text = old.label, old.help_text
            field.template_name, field.optional = "chinhquyen/field.html", old.optional  # type: ignore[attr-defined]
            self.fields["village"] = field


class AskForm(VillageMixin, RecordForm):
    """One question. Only the question is needed."""

    record_class = AskQuestion
    record_fields = ("text", "village", "asker", "phone")
    autocomplete = {"asker": "name", "phone": "tel"}

    text = forms.CharField(
        help_text="Một câu một việc, viết như nói. Xin đừng ghi tên, số điện thoại, giấy tờ của người khác.",
        strip=False, widget=forms.Textarea(attrs={"rows": 4, "data-most": 1_500}),
    )  # fmt: skip
    asker = forms.CharField(
        help_text="Không bắt buộc. Chỉ cán bộ thấy, để trả lời riêng khi cần.", strip=False
    )

    def __init__(self, *args: Any, villages: tuple[Village, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(villages)


class DemandForm(RecordForm):
    """What the dialogue should be about, and why."""

    record_class = OpenDemand
    record_fields = ("title", "content")

    title = forms.CharField(help_text="Ví dụ: Đối thoại về vị trí bãi rác mới.", strip=False)
    content = forms.CharField(
        help_text="Chuyện gì đang xảy ra, bà con muốn nghe điều gì? Xin đừng ghi tên người khác; phần này mọi người đọc được.",
        strip=False, widget=forms.Textarea(attrs={"rows": 6, "data-most": 5_000}),
    )  # fmt: skip


class ConsentForm(VillageMixin, RecordForm):
    """A voter's yes."""

    record_class = GiveConsent
    record_fields = ("name", "born", "village", "agrees")
    autocomplete = {"name": "name", "born": "bday-year"}
    elsewhere = "Chọn xóm, tổ dân phố"

    name = forms.CharField(
        help_text="Để mỗi người tính một lần. Tên được mã hóa, không hiện ở đâu cả.", strip=False
    )
    agrees = forms.BooleanField(label="Tôi là cử tri của xã, phường và yêu cầu tổ chức đối thoại về việc này")

    def __init__(self, *args: Any, villages: tuple[Village, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(villages)
