"""A petition that comes by e-mail: read without trusting a byte of it, and whether it is one at all. Pure."""

from __future__ import annotations

from .judging import Verdict, judge
from .reading import Mail, MailFile, Unreadable, read_mail

__all__ = ["Mail", "MailFile", "Unreadable", "Verdict", "judge", "read_mail"]
