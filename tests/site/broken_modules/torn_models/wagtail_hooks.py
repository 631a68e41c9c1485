"""Never imported: its tables are not there."""

from __future__ import annotations

from .models import LampRow  # noqa: F401
