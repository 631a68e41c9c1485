"""What the tests of a module start from: its manifest, its package, its rows, its addresses."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, ClassVar

import pytest

from chinhquyen_sdk.host.columns import shape_of

from ..addresses import Address, addresses_of, app_of, rows_of, tables_of, values_of
from ..communes import make_staff


class ModuleFrame:
    """The module under test; what differs from module to module is overridden in its own contract class."""

    slug: ClassVar[str] = ""
    parameters: ClassVar[dict[str, str]] = {}
    # Words of the module's own that rows keep too (labels): they give no neighbour away.
    own_words: ClassVar[tuple[str, ...]] = ()
    # Commands that write rows and leave no event, each with the reason why nobody need ever know.
    quiet: ClassVar[dict[str, str]] = {}

    def fill(self, site: Any) -> None:
        """Put some rows of the module into ``site``; override for a module without demo data."""
        from django.utils.module_loading import import_string

        from chinhquyen_sdk.host.sites import site_ref

        if not self.manifest.demo:
            if tables_of(self.manifest):
                pytest.skip("no demo data: override fill()")
            return
        import_string(self.manifest.demo.replace(":", "."))(site_ref(site))

    def states(self) -> Iterator[tuple[Any, str]]:
        """Yield each state and what people read of it: the states that the rows keep; override to add others."""
        for model in tables_of(self.manifest):
            for info in getattr(getattr(model, "record_class", None), "model_fields", {}).values():
                kind = shape_of(info).kind
                if isinstance(kind, type) and issubclass(kind, Enum) and kind.__name__.endswith("State"):
                    yield from ((state, words_of(state)) for state in kind)
            for column in model._meta.concrete_fields:
                yield from ((code, str(words)) for code, words in column.flatchoices)

    @property
    def manifest(self) -> Any:
        """The module's manifest, as found by entry point."""
        from chinhquyen_sdk.modules import registry

        found = registry().manifest(self.slug)
        assert found is not None, f"no module {self.slug!r}: {registry().broken}"
        return found

    @property
    def package(self) -> Path:
        """The folder of the module's package."""
        return Path(app_of(self.manifest).path)

    @property
    def addresses(self) -> list[Address]:
        """Every address the module brings."""
        return addresses_of(self.manifest)

    def staff_of(self, site: Any) -> Any:
        """Return somebody who holds every permission of the module in ``site``, and no other."""
        return make_staff(site, "moi-quyen", *(p.codename for p in self.manifest.permissions))

    def filled_addresses(self, home: Any, owner: Any) -> list[tuple[Address, str]]:
        """Return addresses with what ``owner``'s rows hold and ``home``'s do not, two of each table at most.

        For a commune's own rows the addresses that name no row are among them.
        """
        rows, own = rows_of(self.manifest, owner), [] if owner == home else rows_of(self.manifest, home)
        found: list[tuple[Address, str]] = []
        for address in self.addresses:
            mine = values_of(own, address.parameters)
            for table in tables_of(self.manifest):
                of_table = values_of([row for row in rows if type(row) is table], address.parameters)
                values = [each for each in of_table if each not in mine]
                paths = {address.filled({**self.parameters, **each}) for each in values}
                found += [(address, path) for path in sorted(path for path in paths if path)[:2]]
            bare = address.filled(self.parameters) if owner == home else None
            found += [(address, bare)] if bare else []
        return list(dict.fromkeys(found))


def words_of(state: Enum) -> str:
    """Return what people read of ``state``; empty when nobody wrote it."""
    for name in ("citizen_label", "label"):
        words = getattr(state, name, None)
        if isinstance(words, str):
            return words
    return ""
