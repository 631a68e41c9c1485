"""Yes and no as SQLite's indexes know them.

Django writes ``filter(is_closed=False)`` as ``WHERE NOT is_closed``. SQLite looks nothing of that up in an index over
``(site, is_closed, sort_day)``: it reads all rows of the site and sorts them. Written ``is_closed = 0`` it goes to the place.
PostgreSQL understands both.
"""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField
from django.db.models.lookups import BuiltinLookup, Exact


class BooleanExact(Exact):
    """``= 1`` and ``= 0`` on SQLite, Django's own words elsewhere."""

    def as_sqlite(self, compiler: Any, connection: Any) -> Any:
        return BuiltinLookup.as_sql(self, compiler, connection)


def watch() -> None:
    """Take effect; called once when Django is ready."""
    BooleanField.register_lookup(BooleanExact)
