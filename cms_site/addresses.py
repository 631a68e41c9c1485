"""Addresses as editors type them."""

from __future__ import annotations

from django.core.validators import RegexValidator

ADDRESS = RegexValidator(r"^(/|https?://)", "Địa chỉ bắt đầu bằng “/” hoặc “https://”.")
