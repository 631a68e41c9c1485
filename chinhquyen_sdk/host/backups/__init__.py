"""A copy of everything a site holds, taken while it runs, and its way back into an empty place."""

from __future__ import annotations

from .manifest import BackupProblem, Manifest
from .restoring import restore
from .taking import take, verify

__all__ = ["BackupProblem", "Manifest", "restore", "take", "verify"]
