"""What an officer says when asking for a file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day

from ..forms import RecordForm
from .asking import ExportWish
from .catalogue import Offer


class ExportForm(RecordForm):
    """Which table, which days, which kind of file; personal columns only for those who may have them."""

    record_class = ExportWish
    record_fields = ("since", "until", "format", "personal", "reason")

    what = forms.ChoiceField(label="Bảng cần xuất")
    reason = forms.CharField(
        label="Vì sao cần thông tin cá nhân", required=False, widget=forms.TextInput,
        help_text="Chỉ cần ghi khi đánh dấu ô trên; lý do được lưu vào nhật ký.",
    )  # fmt: skip

    def __init__(self, *args: Any, offers: list[Offer], may_personal: bool, **kwargs: Any) -> None:
        today = local_day(timezone.now())
        kwargs.setdefault(
            "initial", {"since": today.replace(month=1, day=1), "until": today, "format": "xlsx"}
        )
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = _grouped(offers)
        if not (may_personal and any(offer.has_personal for offer in offers)):
            del self.fields["personal"], self.fields["reason"]
        self.order_fields(["what", *self.record_fields])

    def record_data(self) -> dict[str, Any]:
        module, _, export = str(self.cleaned_data.get("what", "")).partition(".")
        return {**super().record_data(), "module": module, "export": export}


def _grouped(offers: list[Offer]) -> list[tuple[str, list[tuple[str, str]]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for offer in offers:
        summary = f": {offer.export.summary}" if offer.export.summary else ""
        groups.setdefault(offer.module_label, []).append((offer.key, offer.export.label + summary))
    return list(groups.items())
