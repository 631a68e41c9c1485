"""Where private files lie: never under MEDIA_URL, never with an address of their own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.utils.deconstruct import deconstructible

# What stands beside a photograph: "name.avif", "name.webp".
LIGHTER = ("avif", "webp")


@deconstructible(path="chinhquyen_sdk.host.files.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Files under ``PRIVATE_ROOT``, for the server's own account only; a view that checks hands them out."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    @property
    def base_location(self) -> Any:
        return settings.PRIVATE_ROOT

    @property
    def location(self) -> str:
        """Asked each time: columns keep their storage for as long as the process lives, the setting may be a test's."""
        return os.path.abspath(self.base_location)  # noqa: PTH100 - as Django's own, which does not follow links

    def _save(self, name: str, content: Any) -> str:
        """Wait until the disk has it: the row that names the file, and the sender's receipt, come afterwards."""
        kept = super()._save(name, content)
        file, root = Path(self.path(kept)), Path(self.location)
        for place in (file, *(folder for folder in file.parents if folder.is_relative_to(root))):
            _flush(place)
        return kept

    def delete(self, name: str) -> None:
        """Delete a file, and every lighter copy of it: who asked for a photograph to go means all of them."""
        for copy in (name, *(f"{name}.{kind}" for kind in LIGHTER)):
            super().delete(copy)

    def url(self, name: str | None) -> str:
        raise ValueError("Tệp riêng không có địa chỉ công khai.")


def _flush(place: Path) -> None:
    """Write a file, or a folder's list of names, through to the disk: a power cut keeps only what is there."""
    opened = os.open(place, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def private_storage() -> Storage:
    """Return ``STORAGES["private"]`` when the site names one (object storage), else :class:`PrivateStorage`.

    Give the function itself to a field, ``FileField(storage=private_storage)``: migrations name no place.
    """
    if "private" in settings.STORAGES:
        return storages["private"]
    return PrivateStorage()
