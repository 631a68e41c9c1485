"""The rows that lines of the log were written after."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..models import AccessLog, AuditEntry, JournalEntry
from .writing import ACCESS, JOURNAL, mark_of

Sources = dict[tuple[str, str], Any]


def sources_of(entries: Iterable[AuditEntry]) -> Sources:
    """Return the events and looks behind ``entries``: two questions at most."""
    named: dict[str, set[str]] = {JOURNAL: set(), ACCESS: set()}
    for entry in entries:
        if entry.source in named:
            named[entry.source].add(entry.ref)
    events = JournalEntry.objects.filter(id__in=named[JOURNAL]) if named[JOURNAL] else ()
    looks = AccessLog.objects.filter(pk__in=named[ACCESS]) if named[ACCESS] else ()
    return {(JOURNAL, str(row.id)): row for row in events} | {(ACCESS, str(row.pk)): row for row in looks}


def is_there(entry: AuditEntry, sources: Sources) -> bool:
    """Say whether the row that ``entry`` was written after is there; true for one written after none."""
    return not entry.source or (entry.source, entry.ref) in sources


def fits(entry: AuditEntry, sources: Sources) -> bool:
    """Say whether the mark of ``entry`` fits it and the row it was written after."""
    return is_there(entry, sources) and mark_of(entry, sources.get((entry.source, entry.ref))) == entry.mark
