"""What officers type when a petition comes by paper, post, e-mail or telephone."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception import FilePetition, PetitionKind, Source
from chinhquyen_sdk.host.forms import FilesField, RecordForm

KINDS = [(kind.value, kind.label) for kind in PetitionKind]
# The doors an officer types in for; the others come by themselves.
_DOORS = [(door.value, door.label) for door in (Source.DESK, Source.POST, Source.HOTLINE, Source.EMAIL)]
_SIGNED = [("", "Chưa xem"), ("true", "Có chữ ký hoặc điểm chỉ"), ("false", "Không có")]


class DeskForm(RecordForm):
    """A petition for somebody who stands at the desk, without telephone or e-mail if need be."""

    record_class = FilePetition
    record_fields = (
        "source", "content", "title", "kind", "instance", "unnamed", "sender_name", "sender_phone", "sender_address",
        "village", "senders", "received_on", "dated_on", "signed", "consent",
    )  # fmt: skip

    source = forms.ChoiceField(
        label="Đơn đến bằng cách nào", choices=_DOORS, initial="desk", widget=forms.Select
    )
    content = forms.CharField(widget=forms.Textarea(attrs={"rows": 8}), strip=False)
    kind = forms.ChoiceField(choices=[("", "Để máy gợi ý theo nội dung"), *KINDS], widget=forms.Select)
    instance = forms.ChoiceField(
        label="Khiếu nại lần thứ mấy?", choices=[("1", "Lần đầu"), ("2", "Lần hai")], widget=forms.Select,
        help_text="Chỉ cần xem khi là khiếu nại.",
    )  # fmt: skip
    unnamed = forms.BooleanField(label="Đơn không ghi tên hoặc nơi ở", required=False)
    signed = forms.ChoiceField(label="Chữ ký trên đơn", choices=_SIGNED, widget=forms.Select)
    consent = forms.BooleanField(
        label="Đã đọc cho người gửi nghe việc dùng thông tin, người gửi đồng ý", required=False
    )
    files = FilesField(label="Ảnh chụp hoặc bản quét đơn giấy")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("source", "instance", "signed", "senders"):  # they always say something
            self.fields[name].optional = False
        self.fields["senders"].initial = 1

    def record_data(self) -> dict[str, Any]:
        given = {"source": Source.DESK, **super().record_data()}
        if given.get("unnamed"):  # said to be missing, so not asked for
            given.setdefault("sender_name", "")
        return given
