"""A photograph that everybody will see: its words, and a word about the people in it."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from .forms import FilesField

PICTURES = "image/jpeg,image/png,image/webp,image/heic"


class PhotoForm(forms.Form):
    """One photograph; a module says an ``example`` of its words."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    prefix = "anh"
    example: ClassVar[str]

    pictures = FilesField(label="Ảnh", required=True, template_name="chinhquyen/field.html")
    alt = forms.CharField(
        label="Ảnh chụp gì", max_length=250, min_length=10, template_name="chinhquyen/field.html",
        error_messages={"required": "Mời viết một câu: ảnh chụp gì.", "min_length": "Mời viết thành một câu."},
    )  # fmt: skip
    consent = forms.BooleanField(
        label="Ai thấy rõ mặt trong ảnh đã đồng ý cho đăng, hoặc ảnh không thấy rõ mặt ai",
        template_name="chinhquyen/field.html",
        error_messages={"required": "Chưa hỏi ý người trong ảnh thì chưa đăng ảnh."},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alt, pictures = self.fields["alt"], self.fields["pictures"]
        alt.help_text = f"Một câu cho người không nhìn thấy ảnh. Ví dụ: {self.example}"
        alt.widget.attrs["class"] = "cq-input"
        pictures.widget.attrs.update({"accept": PICTURES, "class": "cq-input"})
        pictures.widget.attrs.pop("multiple", None)  # each photograph has words of its own
