"""Files that are to be published, read for the personal data in them: text, Word, Excel, PDF. No Django."""

from __future__ import annotations

from .files import find_in_file
from .redacting import redact_file

__all__ = ["find_in_file", "redact_file"]
