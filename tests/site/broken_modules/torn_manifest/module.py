"""A module whose manifest cannot be imported."""

from __future__ import annotations

raise RuntimeError("manifest on fire")
