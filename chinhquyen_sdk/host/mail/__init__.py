"""The commune's mailbox over IMAP: settings from the environment, messages fetched one by one and moved, never deleted."""

from __future__ import annotations

from .box import Mailbox, mailbox_of, mailboxes
from .imap import Fetched, ImapBox, MailboxDown

__all__ = ["Fetched", "ImapBox", "Mailbox", "MailboxDown", "mailbox_of", "mailboxes"]
