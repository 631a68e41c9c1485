"""Background work of the host."""

from __future__ import annotations

from uuid import UUID

from django_tasks import task

from . import exports, journal, sounds
from .files import lighter
from .public_search import files


@task()
def tell_entry(seq: int) -> None:
    """Tell the listeners of one journal entry."""
    journal.tell_entry(seq)


# Letters and messages first: a large file can wait.
@task(priority=-10)
def write_export(job: str) -> None:
    """Write one file that an officer asked for."""
    exports.write_job(UUID(job))


# The last of all: a minute of sound can wait.
@task(priority=-10)
def make_sound(id: str) -> None:
    """Have a voice read one script."""
    sounds.make(id)


# A file is public already; only the search waits for its words.
@task(priority=-10)
def read_public_file(id: str) -> None:
    """Read what stands in one file that everybody may take."""
    files.read(id)


@task(priority=-10)
def make_lighter(name: str) -> None:
    """Draw one photograph in the kinds that newer browsers know."""
    lighter.make(name)
