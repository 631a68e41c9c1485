"""Uploads that are too large are let run out, not cut off: the words typed beside them must survive."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from .files.limits import max_bytes

# Room for Wagtail's own documents and images, which have limits of their own (25 MB).
_ADMIN_PREFIX = "/admin/"


class TooLargeFile(UploadedFile):
    """Stands for a file whose bytes were thrown away; ``size`` is what was sent. Never store it."""

    def __init__(self, name: str, content_type: str, size: int) -> None:
        super().__init__(ContentFile(b""), name, content_type, size)


class SizedUploadHandler(FileUploadHandler):
    """Stands first in ``FILE_UPLOAD_HANDLERS``: stops keeping a file once it is past the limit.

    The rest of the body is still read, so that fields behind the file arrive and the browser gets an answer.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.received += len(raw_data)
        return None if self._too_large() else raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        if not self._too_large():
            return None
        return TooLargeFile(self.file_name or "tep", self.content_type or "", self.received)

    def _too_large(self) -> bool:
        in_admin = self.request is not None and self.request.path_info.startswith(_ADMIN_PREFIX)
        return not in_admin and self.received > max_bytes()
