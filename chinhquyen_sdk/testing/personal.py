"""Which tables hold data about people: what is sealed, and columns that are called so."""

from __future__ import annotations

from typing import Any

# Names of columns that hold a citizen's data in the clear. Officers' names and offices' numbers are called otherwise.
PERSONAL = frozenset(
    {"addressee", "asker", "name_mark", "person_mark", "sender_address", "sender_name", "sender_phone"}
)


def is_personal(model: Any) -> bool:
    """Say whether rows of ``model`` may hold data about people."""
    from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField

    sealed = (EncryptedJSONField, EncryptedTextField)
    return any(isinstance(field, sealed) or field.name in PERSONAL for field in model._meta.concrete_fields)
