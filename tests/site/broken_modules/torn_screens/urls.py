"""Never works."""

from __future__ import annotations

raise RuntimeError("addresses on fire")
