"""Looking for a word in everything the site keeps: every text of every table, every file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models

from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField

_TEXTS = (
    models.CharField,
    models.TextField,
    models.JSONField,
    EncryptedJSONField,
    EncryptedTextField,
    models.FileField,
)


def traces(word: str) -> list[str]:
    """Return where ``word`` stands: table and column, or the file. Sealed columns are opened; any case counts."""
    word = word.casefold()
    found = [f"{model._meta.label}.{name}" for model in apps.get_models() for name in _columns(model, word)]
    for root in {Path(settings.MEDIA_ROOT), Path(settings.PRIVATE_ROOT), Path(default_storage.location)}:
        files = root.rglob("*") if root.exists() else ()
        found += [
            str(file) for file in files if file.is_file() and word.encode() in file.read_bytes().lower()
        ]
    return sorted(set(found))


def _columns(model: type[models.Model], word: str) -> list[str]:
    if not model._meta.managed or model._meta.proxy:
        return []
    names: list[Any] = [
        field.name for field in model._meta.local_concrete_fields if isinstance(field, _TEXTS)
    ]
    rows = list(model._base_manager.values_list(*names)) if names else []
    return [name for n, name in enumerate(names) if any(word in str(row[n]).casefold() for row in rows)]
