"""Codes and secrets of petitions are those of every module."""

from __future__ import annotations

from chinhquyen_sdk.domain.codes import new_code, new_secret, read_code, read_secret, secret_of

__all__ = ["new_code", "new_secret", "read_code", "read_secret", "secret_of"]
