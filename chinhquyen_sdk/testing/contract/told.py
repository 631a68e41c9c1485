"""Facts: what the module hears may come twice and out of order; what it tells names nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.db import transaction

from ..addresses import contents_of, rows_of
from ..watching import statements, written_tables
from .frame import ModuleFrame

# Facts of one kind told to the module: enough to meet one that it acts on.
_OF_A_KIND = 3
_WHO = re.compile(r"(^|_)(name|phone|email|address|birthday|cccd|identity|sender|citizen)(_|$)")

# A row's key: its digits are no number of a person's.
_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Told(ModuleFrame):
    """What goes through the journal."""

    # Fields of the module's events that are named like a person's and hold none, each with the reason.
    nobody: ClassVar[dict[str, str]] = {}

    def facts(self, site: Any) -> Iterator[Any]:
        """Yield events the module listens to: of each kind the newest that the demos of their tellers leave in the journal.

        Override it where those demos tell none of them.
        """
        from django.utils.module_loading import import_string

        from chinhquyen_sdk.domain.events import decode, event_types
        from chinhquyen_sdk.host.models import JournalEntry
        from chinhquyen_sdk.host.sites import site_ref
        from chinhquyen_sdk.modules import registry

        areas = {part for hook in self.heard for part in event_types()[hook].__module__.split(".")}
        for other in registry().manifests:
            if other.demo and other.slug in areas - {self.slug}:
                import_string(other.demo.replace(":", "."))(site_ref(site))
        for hook in self.heard:
            entries = JournalEntry.objects.filter(site=site, hook=hook).order_by("-seq")[:_OF_A_KIND]
            yield from (decode(entry.hook, entry.payload) for entry in reversed(entries))

    @property
    def heard(self) -> list[str]:
        """The facts that the module listens to."""
        from chinhquyen_sdk.domain.events import event_types
        from chinhquyen_sdk.host.report import hooks_of

        return [hook for hook in hooks_of(self.slug) if hook in event_types()]

    def test_a_fact_told_twice_or_in_another_order_changes_nothing_more(self, site: Any) -> None:
        if not self.heard:
            return
        self.fill(site)
        facts = list(self.facts(site))
        with statements() as asked:
            once, twice = self._after(site, facts, facts[::-1])
            backwards, _ = self._after(site, facts[::-1], facts)
        assert twice == once, "told again, the module writes again"
        assert counted(backwards) == counted(once), "told in another order, the module writes something else"
        self._wrote_only_its_own(asked)

    def test_it_writes_nobody_elses_table(self, site: Any) -> None:
        with statements() as asked:
            self.fill(site)
        self._wrote_only_its_own(asked)

    def _wrote_only_its_own(self, asked: list[str]) -> None:
        from chinhquyen_sdk.host.fences import tables_of_others

        others = tables_of_others(self.slug)
        found = {table: others[table] for table in written_tables(asked) if table in others}
        assert found == {}, "tables of other modules: tell a fact, its owner writes"

    def _after(self, site: Any, *tellings: Iterable[Any]) -> list[list[tuple[Any, ...]]]:
        """Return the module's rows after each of the tellings, and undo it all."""
        from chinhquyen_sdk import calling
        from chinhquyen_sdk.host.sites import site_ref

        found = []
        with transaction.atomic():
            for telling in tellings:
                for event in telling:
                    with transaction.atomic():
                        calling.tell_one(self.slug, site_ref(site), event)
                found.append(contents_of(rows_of(self.manifest, site)))
            transaction.set_rollback(True)
        return found

    def test_no_event_tells_of_people(self, site: Any) -> None:
        from chinhquyen_sdk.domain.events import decode
        from chinhquyen_sdk.domain.privacy import find_personal_data
        from chinhquyen_sdk.host.models import JournalEntry

        self.fill(site)
        events = [decode(each.hook, each.payload) for each in JournalEntry.objects.filter(site=site)]
        named = {
            f"{type(event).__name__}.{name}"
            for event in events
            for name in type(event).model_fields
            if _WHO.search(name)
        }
        assert named - set(self.nobody) == set(), "fields named like a person's"
        for text in {text for event in events for text in texts_of(event)}:
            assert find_personal_data(text) == (), f"an event says: {text}"


def texts_of(event: Any) -> Iterator[str]:
    """Yield every text an event carries or says; an officer's own name is no secret."""
    yield from (text for text in (event.for_citizen(), event.for_staff()) if text)
    yield from (
        text
        for name, value in event.model_dump(mode="json").items()
        if name != "actor"
        for text in _within(value)
    )


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not _KEY.fullmatch(value):
            yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _within(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _within(part))


def counted(rows: list[tuple[Any, ...]]) -> Counter[Any]:
    """Return how many rows each table has."""
    return Counter(table for table, *_ in rows)
