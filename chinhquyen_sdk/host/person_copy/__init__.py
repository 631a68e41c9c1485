"""A person's own data, handed to that person: asked of every module, written into one file, kept nowhere."""

from __future__ import annotations

from .asking import CopyWish, PersonCopy, ask_copy
from .writing import packed

__all__ = ["CopyWish", "PersonCopy", "ask_copy", "packed"]
