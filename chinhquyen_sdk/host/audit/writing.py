"""Writing a line: one insert in the act's own transaction, no lock, no question to the database."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor

from ..models import AccessLog, AuditEntry, JournalEntry
from .acting import acting
from .keys import keyed, writing_key

VIEW_AUDIT = "chinhquyen.view_auditentry"
JOURNAL, ACCESS = "journal", "access"
# What the mark says of the entry itself; the rest of what it says stands in the row it was written after.
_COLUMNS = ("at", "actor_kind", "actor_id", "act", "subject", "note", "source", "ref")


def record(
    site: Any, act: str, *, subject: object = "", note: str = "", actor: Actor | None = None
) -> AuditEntry:
    """Write down ``act`` of ``actor``, or of whoever the current request comes from.

    ``note``: names of fields, modules, figures; never what somebody typed. ``subject``: an id, never a name.
    """
    return _write(site.pk if isinstance(site, Site) else site.id, act, str(subject), note, actor or acting())


def record_event(entry: JournalEntry) -> AuditEntry:
    """Write down an event of the journal."""
    who = Actor(kind=entry.actor_kind, id=entry.actor_id)  # type: ignore[arg-type]  # it came from an Actor
    return _write(entry.site_id, entry.hook, str(entry.subject), "", who, JOURNAL, str(entry.id), entry)


def record_look(look: AccessLog) -> AuditEntry:
    """Write down that somebody opened protected data."""
    who = Actor.staff(str(look.user_id), "")
    return _write(look.site_id, "opened", str(look.subject), "", who, ACCESS, str(look.pk), look)


def _write(
    site_id: int,
    act: str,
    subject: str,
    note: str,
    who: Actor,
    source: str = "",
    ref: str = "",
    told: Any = None,
) -> AuditEntry:
    entry = AuditEntry(
        site_id=site_id, at=timezone.now(), actor_kind=who.kind, actor_id=who.id, act=act, subject=subject[:80],
        note=note[:250], source=source, ref=ref, key=writing_key(),
    )  # fmt: skip
    entry.mark = mark_of(entry, told) or ""
    entry.save(force_insert=True)
    return entry


def mark_of(entry: AuditEntry, told: JournalEntry | AccessLog | None) -> str | None:
    """Return the mark that fits ``entry`` and the row it was written after; None when its key is not here."""
    said = {name: getattr(entry, name) for name in _COLUMNS}
    return keyed(entry.key, {**said, "site": entry.site_id, "told": _told(told)})


def _told(row: JournalEntry | AccessLog | None) -> dict[str, Any] | None:
    match row:
        case JournalEntry():
            return {
                "payload": row.payload,
                "actor": [row.actor_kind, row.actor_id],
                "at": row.at,
                "hook": row.hook,
            }
        case AccessLog():
            return {"what": row.what, "reason": row.reason, "user": row.user_id, "at": row.at}
    return None
