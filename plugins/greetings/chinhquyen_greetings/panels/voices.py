"""The machine voices every server can have: espeak-ng's Vietnamese, of three regions."""

from __future__ import annotations

import functools

from chinhquyen_sdk.hooks import Spoken, Voice
from chinhquyen_sdk.rendering.speech import MIME, PACKAGE, can_speak, speak

_ABSENT = (
    f"Máy chủ chưa cài giọng máy (gói {PACKAGE}), nên chưa có tệp tiếng. Bài vẫn đăng đúng giờ; loa thì nhờ người đọc. "
    "Mời báo người quản trị cài thêm."
)
_VOICES = (
    ("greetings.machine_north", "Giọng máy, miền Bắc", "vi"),
    ("greetings.machine_central", "Giọng máy, miền Trung", "vi-vn-x-central"),
    ("greetings.machine_south", "Giọng máy, miền Nam", "vi-vn-x-south"),
)


def machine_voices() -> list[Voice]:
    """Return the machine voices; where espeak-ng is not installed they say so."""
    absent = "" if can_speak() else _ABSENT
    return [Voice(id, label, functools.partial(_speak, code), absent) for id, label, code in _VOICES]


def _speak(code: str, script: str) -> Spoken:
    return Spoken(speak(script, code), MIME)
