"""Conferences in the hamlets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from chinhquyen_sdk.domain.outreach import (
    WAYS,
    AskQuestion,
    CancelConference,
    Conference,
    HoldConference,
    InviteVillage,
    PlanConference,
)
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host import photo_form
from chinhquyen_sdk.host.forms import FilesField, RecordForm


class PlanForm(RecordForm):
    """When, where, what about; a new one for several hamlets at once."""

    record_class = PlanConference
    record_fields = ("title", "policy", "democracy", "day", "hour", "place", "content", "contact")
    policy = forms.ChoiceField(widget=forms.Select)

    def __init__(
        self, *args: Any, policies: Sequence[tuple[UUID, str]], known: Sequence[Village] = (),
        conference: Conference | None = None, **kwargs: Any,
    ) -> None:  # fmt: skip
        if conference is not None:
            kwargs["initial"] = {name: getattr(conference, name) for name in PlanConference.model_fields}
        super().__init__(*args, **kwargs)
        self.fields["policy"].choices = [
            ("", "Không riêng chính sách nào"),
            *((str(id), name) for id, name in policies),
        ]
        self.fields["content"].widget.attrs["rows"] = 4
        if conference is None:
            self._ask_where(known)

    def _ask_where(self, known: Sequence[Village]) -> None:
        field = forms.MultipleChoiceField(
            label="Ở xóm, tổ dân phố nào", widget=forms.CheckboxSelectMultiple, error_messages={"required": "Mời chọn xóm, tổ dân phố."},
            choices=[(str(village.id), village.name) for village in known],
            help_text="Chọn nhiều xóm thì mỗi xóm một hội nghị, sau đó sửa giờ từng nơi.",
        )  # fmt: skip
        self.fields["villages"] = field
        self._dress("villages", field)
        self.order_fields(["title", "policy", "democracy", "villages", "day", "hour", "place"])


class InviteForm(RecordForm):
    """How the people were called."""

    record_class = InviteVillage
    record_fields = ("ways", "letter")
    prefix = "moi"
    ways = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        choices=[(code, label.capitalize()) for code, label in WAYS.items()],
    )


class HoldForm(RecordForm):
    """What came of it."""

    record_class = HoldConference
    record_fields = ("households", "people", "leaflets", "spread", "checked")
    prefix = "ket-qua"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["spread"].widget.attrs["rows"] = 4


class QuestionForm(RecordForm):
    """A question from the floor."""

    record_class = AskQuestion
    record_fields = ("text", "answer", "code", "checked")
    prefix = "cau-hoi"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].widget.attrs["rows"] = 3
        self.fields["text"].widget = forms.Textarea(attrs={"rows": 2, "class": "cq-input"})


class CancelForm(RecordForm):
    """Why it does not take place."""

    record_class = CancelConference
    record_fields = ("reason",)
    prefix = "khong-hop"


class PhotoForm(photo_form.PhotoForm):
    """A photograph of a conference."""

    example = "Bà con ngồi kín nhà văn hóa nghe cán bộ trình bày."


class MinutesForm(forms.Form):
    """The minutes as a file."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    prefix = "bien-ban"
    files = FilesField(
        label="Tệp biên bản", required=True, template_name="chinhquyen/field.html",
        help_text="Chỉ cán bộ xem: biên bản có tên người.",
    )  # fmt: skip
