"""Files that are kept one by one, so that a bad one does not cost the good ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from chinhquyen_sdk.host.files import CleanFile, FileProblem, accept, check_upload, max_files
from chinhquyen_sdk.host.forms import FilesField

# Phones offer the camera only when a kind of picture is named, not for endings.
ACCEPT = f"image/jpeg,image/png,image/webp,application/pdf,{accept()}"


class UncheckedFilesField(FilesField):
    """The files as they came; :func:`keep_files` checks each."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return [upload for upload in data or [] if upload]


class FilesForm(forms.Form):
    """Pictures and papers that go with a petition."""

    use_required_attribute = False

    files = UncheckedFilesField(label="Chọn ảnh hoặc tệp")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["files"]
        field.help_text = f"Ảnh chụp, PDF, Word. Nhiều nhất {max_files()} tệp, mỗi tệp 10 MB."
        field.template_name = "chinhquyen_reception/public/files_field.html"
        field.widget.attrs.update({"class": "cq-input", "accept": ACCEPT})


def keep_files(form: forms.Form, keep: Callable[[CleanFile], object]) -> int:
    """Check and ``keep`` each file of the valid ``form``; what is wrong with one stands at the field. Return how many were kept."""
    kept = 0
    for upload in form.cleaned_data["files"]:
        try:
            keep(check_upload(upload))
        except FileProblem as problem:
            form.add_error("files", ValidationError(problem.text, code=problem.code))
        else:
            kept += 1
    return kept
