"""The form of an uploaded picture: it asks for a sentence about it, in words that say why."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.images.forms import BaseImageForm

ASKED = "Mời viết một câu tả ảnh cho người không nhìn thấy: trong ảnh có ai, có gì, đang làm gì."
SHORTEST = 8  # letters; "ảnh" or "IMG_2041" describe nothing


class DescribedImageForm(BaseImageForm):
    """A picture without a description is kept aside by Wagtail until somebody writes one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("description")
        if field:
            field.required = True
            field.label = "Lời tả ảnh"
            field.help_text = "Một câu cho người không nhìn thấy ảnh. Ví dụ: Bà con tổ 5 trồng cây bên suối."
            field.error_messages["required"] = ASKED

    def clean_description(self) -> str:
        text = " ".join(str(self.cleaned_data.get("description") or "").split())
        if len(text) < SHORTEST or text == self.data.get(self.add_prefix("title")):
            raise ValidationError(ASKED, code="not_described")
        return text
