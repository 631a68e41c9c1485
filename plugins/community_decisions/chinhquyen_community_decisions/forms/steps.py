"""One step of a decision, a report or a conference: the fields of its record. Papers and photographs beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.community_decisions import law_data
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.forms import FilesField, RecordForm

PICTURES = "image/jpeg,image/png,image/webp,image/heic"
Choices = Sequence[tuple[Any, str]]
_ROWS = 4


class StepForm(RecordForm):
    """A form for the record of one step; ``lists`` gives the choices of fields that name a row."""

    def __init__(
        self, *args: Any, record: type[Record], lists: Mapping[str, Choices] | None = None, **kwargs: Any
    ) -> None:
        self.record_class = record  # type: ignore[misc] - a form of its own for each step
        self.record_fields = tuple(record.model_fields)  # type: ignore[misc]
        self.base_fields = {**self.base_fields, **_listed(record, lists or {})}
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = _ROWS


def _listed(record: type[Record], lists: Mapping[str, Choices]) -> dict[str, forms.Field]:
    known: dict[str, Choices] = {
        name: lists.get(name, ()) for name in ("task", "line", "new_decision", "number")
    }
    known["ground"] = [(code, row["label"]) for code, row in law_data()["ground"].items()]
    found: dict[str, forms.Field] = {}
    for name, choices in known.items():
        if name in record.model_fields:
            empty = [("", "Mời chọn")] if name != "ground" else []
            widget = forms.RadioSelect if name == "ground" else forms.Select
            found[name] = forms.ChoiceField(
                choices=[*empty, *((str(id), words) for id, words in choices)], widget=widget
            )
    return found  # fmt: skip


class PapersForm(forms.Form):
    """Minutes, resolution, acceptance papers as files."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    prefix = "giay"
    files = FilesField(
        label="Tệp biên bản, nghị quyết", required=True, template_name="chinhquyen/field.html",
        help_text="Chỉ cán bộ xem: trong đó có tên và chữ ký.",
    )  # fmt: skip


class PhotosForm(forms.Form):
    """Photographs with their words, and a word about the people in them."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    prefix = "anh"
    pictures = FilesField(label="Ảnh", required=True, template_name="chinhquyen/field.html")
    alt = forms.CharField(
        label="Ảnh chụp gì", max_length=250, min_length=10, template_name="chinhquyen/field.html",
        help_text="Một câu cho người không nhìn thấy ảnh. Ví dụ: Bà con đổ bê tông đoạn đầu ngõ 5.",
        error_messages={"required": "Mời viết một câu: ảnh chụp gì.", "min_length": "Mời viết thành một câu."},
    )  # fmt: skip
    consent = forms.BooleanField(
        label="Ai thấy rõ mặt trong ảnh đã đồng ý cho đăng, hoặc ảnh không thấy rõ mặt ai",
        template_name="chinhquyen/field.html",
        error_messages={"required": "Chưa hỏi ý người trong ảnh thì chưa đăng ảnh."},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alt"].widget.attrs["class"] = "cq-input"
        self.fields["pictures"].widget.attrs.update({"accept": PICTURES, "class": "cq-input"})
