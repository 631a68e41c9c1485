"""Background work of the host."""

from __future__ import annotations

from django_tasks import task

from . import journal


@task()
def tell_entry(seq: int) -> None:
    """Tell the listeners of one journal entry."""
    journal.tell_entry(seq)
