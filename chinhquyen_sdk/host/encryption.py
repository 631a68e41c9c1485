"""Columns that the database keeps sealed: a copy of the database alone tells nothing.

The newest of ``CHINHQUYEN_IDENTITY_KEYS`` (a list) seals, or ``SECRET_KEY`` where the site names none; all of
them and ``SECRET_KEY_FALLBACKS`` open. A value that no key opens raises: it is never shown sealed.
"""

from __future__ import annotations

import base64
import functools
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from encrypted_fields.fields import EncryptedFieldMixin

_ITERATIONS = 100_000


class SealedError(Exception):
    """A sealed value that none of this site's keys opens."""


class _Sealed(EncryptedFieldMixin):
    """Empty text is sealed like any other; only None is stored as NULL."""

    @property
    def f(self) -> MultiFernet:
        return _seal()

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else _seal().encrypt(self._written(value).encode()).decode()

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        if value is None:
            return None
        try:
            return self._read(_seal().decrypt(value.encode()).decode())
        except InvalidToken as error:
            raise SealedError(f"Không mở được {self.model._meta.label}.{self.name}: sai khóa.") from error

    def to_python(self, value: Any) -> Any:
        return value

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        self.validate(value, model_instance)
        self.run_validators(value)
        return value

    def _written(self, value: Any) -> str:
        return str(value)

    def _read(self, text: str) -> Any:
        return text


class EncryptedTextField(_Sealed, models.TextField):
    """A text, sealed. It cannot be searched or ordered by."""


class EncryptedJSONField(_Sealed, models.TextField):
    """A JSON value, sealed whole; types survive. It cannot be searched."""

    def _written(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)

    def _read(self, text: str) -> Any:
        return json.loads(text)


def _seal() -> MultiFernet:
    own = getattr(settings, "CHINHQUYEN_IDENTITY_KEYS", None) or []
    keys = [*own, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    salt = getattr(settings, "SALT_KEY", "chinhquyen.identity")
    return _seal_with(tuple(keys), salt if isinstance(salt, str) else salt[0])


@functools.lru_cache(maxsize=4)
def _seal_with(keys: tuple[str, ...], salt: str) -> MultiFernet:
    if not all(keys):
        raise ImproperlyConfigured("Khóa trong CHINHQUYEN_IDENTITY_KEYS không được để trống.")
    return MultiFernet([Fernet(_derived(key, salt)) for key in keys])


def _derived(key: str, salt: str) -> bytes:
    stretched = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt.encode(), iterations=_ITERATIONS)
    return base64.urlsafe_b64encode(stretched.derive(key.encode()))


def seal(content: bytes) -> bytes:
    """Return ``content`` sealed, for files that show a protected person's hand."""
    return _seal().encrypt(content)


def unseal(content: bytes) -> bytes:
    """Return what :func:`seal` sealed. Raises ``SealedError`` when no key opens it."""
    try:
        return _seal().decrypt(content)
    except InvalidToken as error:
        raise SealedError("Không mở được tệp: sai khóa.") from error
