"""What every module owes, as tests: ``class TestReception(ModuleContract): slug = "reception"``."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar

import pytest

from .addresses import (
    Address,
    addresses_of,
    app_of,
    marks_of,
    rows_of,
    tables_of,
    values_of,
    way_to_site,
)
from .communes import browser_at, make_staff
from .refusals import baseless
from .retention import RetentionContract


@pytest.mark.django_db
class ModuleContract(RetentionContract):
    """Inherit, name the slug, and the tests below are the module's.

    ``parameters`` fills parts of addresses that no row can ({"move": "accept"}). :meth:`fill` puts rows into a
    commune; unless overridden it loads the demo data of the manifest.
    """

    slug: ClassVar[str] = ""
    parameters: ClassVar[dict[str, str]] = {}
    # Words of the module's own that rows keep too (labels): they give no neighbour away.
    own_words: ClassVar[tuple[str, ...]] = ()

    def fill(self, site: Any) -> None:
        """Put some rows of the module into ``site``; override for a module without demo data."""
        from django.utils.module_loading import import_string

        from chinhquyen_sdk.host.sites import site_ref

        if not self.manifest.demo:
            pytest.skip("no demo data: override fill()")
        import_string(self.manifest.demo.replace(":", "."))(site_ref(site))

    def states(self) -> Iterator[tuple[Any, str]]:
        """Yield each state and what the citizen reads of it; override where the module has states."""
        return iter(())

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

    def test_the_manifest_says_what_people_need_to_know(self) -> None:
        manifest = self.manifest
        assert manifest.slug == self.slug
        assert all([manifest.label, manifest.summary, manifest.version, manifest.legal_bases])
        known = {permission.codename for permission in manifest.permissions}
        assert all(permission.label for permission in manifest.permissions)
        given = {name for role in manifest.roles for name in role.permissions}
        assert {name for name in given if not name.startswith("chinhquyen.")} <= known

    def test_what_the_manifest_names_can_be_imported(self) -> None:
        from importlib import import_module

        from django.utils.module_loading import import_string

        for dotted in (self.manifest.urls, self.manifest.api_urls):
            assert not dotted or import_module(dotted).urlpatterns is not None
        named = self.manifest
        for dotted in (named.hooks, named.demo, named.purge, named.recount, named.self_check):
            assert not dotted or callable(import_string(dotted.replace(":", ".")))

    def test_services_and_settings_can_be_shown(self, site: Any) -> None:
        from django.urls import reverse

        from chinhquyen_sdk.host.module_settings import settings_of
        from chinhquyen_sdk.host.module_settings_form import settings_form

        assert all(reverse(each.page) and each.label and each.summary for each in self.manifest.services)
        if schema := self.manifest.settings_schema:
            form = settings_form(schema)(settings_of(site, self.slug).model_dump(mode="json"))
            assert form.is_valid() and form.record == settings_of(site, self.slug) == schema()

    def test_the_hooks_are_known_and_nothing_is_broken(self) -> None:
        from chinhquyen_sdk.modules import registry

        assert [broken for broken in registry().broken if broken.name == self.slug] == []
        assert not self.manifest.hooks or registry().plugin_manager.has_plugin(self.slug)

    def test_no_migration_is_missing(self) -> None:
        from django.core.management import call_command

        out = StringIO()
        label = app_of(self.manifest).label
        call_command("makemigrations", label, check=True, dry_run=True, stdout=out)

    def test_its_names_collide_with_nobodys(self) -> None:
        label, package = app_of(self.manifest).label, self.package
        assert label.endswith(f"_{self.slug}"), f"app label {label!r} is not <prefix>_{self.slug}"
        for folder in ("templates", "static"):
            tops = {path.name for path in (package / folder).glob("*")}
            assert tops <= {label, package.name}, f"{folder}/ holds {tops}"
        for permission in self.manifest.permissions:
            assert permission.codename.startswith(f"{label}.")
        for model in tables_of(self.manifest):
            assert model._meta.db_table.startswith(f"{label}_")

    def test_every_row_belongs_to_a_commune(self) -> None:
        homeless = [model.__name__ for model in tables_of(self.manifest) if way_to_site(model) is None]
        assert homeless == []

    def test_every_state_has_a_word_for_the_citizen(self) -> None:
        assert [state for state, words in self.states() if not words.strip()] == []

    def test_every_refusal_names_its_basis(self) -> None:
        found = [str(path.relative_to(self.package)) for path in self.package.rglob("*.py") if baseless(path)]
        assert found == []

    def test_every_export_names_its_columns_and_keeps_people_out_unless_asked(self, site: Any) -> None:
        from datetime import date

        from chinhquyen_sdk.host.exports import headings_of, rows_of

        self.fill(site)
        known = {permission.codename for permission in self.manifest.permissions}
        slugs = [export.slug for export in self.manifest.exports]
        assert len(set(slugs)) == len(slugs)
        for export in self.manifest.exports:
            assert export.permission in known, f"{export.slug}: a permission of another module"
            names = {column.name for column in export.columns}
            told = {
                column.name for column in export.columns if not column.personal and _tells_who(column.name)
            }
            assert not told, f"{export.slug}: {told} tell who somebody is: mark them personal"
            assert not {h.name for h in headings_of(export)} & {c.name for c in export.columns if c.personal}
            for row in islice(rows_of(site, export, date(2000, 1, 1), date(2099, 12, 31)), 50):
                assert names <= set(row), f"{export.slug}: rows lack {names - set(row)}"

    def test_its_running_totals_equal_a_recount(self, site: Any) -> None:
        from django.utils.module_loading import import_string

        if not self.manifest.recount:
            return
        self.fill(site)
        assert import_string(self.manifest.recount.replace(":", "."))(site, repair=False) == []

    def test_every_figure_leads_to_the_rows_it_was_counted_from(self, site: Any, other_site: Any) -> None:
        from chinhquyen_sdk.domain.privacy import find_personal_data
        from chinhquyen_sdk.host.sites import site_ref

        if not self.manifest.indicators:
            return
        self.fill(site)
        here, there = site_ref(site), site_ref(other_site)
        figures = {figure.indicator: figure for figure in self._ask("indicators", here)}
        assert set(figures) <= {one.id for one in self.manifest.indicators}, "answered, but not declared"
        for one in self.manifest.indicators:
            rows = traced_rows(self._ask, here, one.id)
            figure = figures.get(one.id)
            if figure is not None and figure.value is not None:
                counted = added_up(one, rows)
                said = (
                    int(figure.value) if figure.numerator is None else figure.numerator,
                    figure.denominator,
                )
                assert counted[0] == said[0], f"{one.id}: says {said[0]}, leads to {counted[0]}"
                assert counted[1] in (None, said[1]), f"{one.id}: of {said[1]}, its rows of {counted[1]}"
            assert find_personal_data("\n".join(row.label for row in rows)) == (), (
                f"{one.id}: a label tells of people"
            )
            assert not {row.url for row in rows if row.day} & {
                row.url for row in traced_rows(self._ask, there, one.id) if row.day and row.url.count("/") > 3
            }, f"{one.id}: rows of the neighbour"
        assert self._ask("indicator_rows", here, indicator="nobodys", after="", most=5) is None

    def _ask(self, hook: str, site: Any, **arguments: Any) -> Any:
        from chinhquyen_sdk.domain.periods import year_of
        from chinhquyen_sdk.host.days import today
        from chinhquyen_sdk.modules import registry

        answers = getattr(registry().plugin_manager.get_plugin(self.slug), hook)
        return answers(site=site, period=year_of(today().year), **arguments)

    def test_off_means_not_found_at_every_door(self, site: Any, switch_off: Any) -> None:
        self.fill(site)
        everyone = [browser_at(site), browser_at(site, self._staff(site))]
        addresses = self._filled(site, site)
        switch_off(self.slug)
        found = {
            (path, client.get(path).status_code)
            for address, path in addresses
            for client in (everyone if address.door != "admin" else everyone[1:])
        }
        assert {(path, status) for path, status in found if status != 404} == set()

    def test_a_list_holds_no_row_of_the_neighbour(self, site: Any, other_site: Any) -> None:
        self.fill(other_site)
        marks = marks_of(rows_of(self.manifest, other_site)) - set(self.own_words)
        assert marks or not tables_of(self.manifest), "fill() left nothing to recognise"
        lists = [address.pattern for address in addresses_of(self.manifest) if not address.parameters]
        for client in (browser_at(site), browser_at(site, self._staff(site))):
            for path in lists:
                shown = _body(client.get(path))
                assert (path, {mark for mark in marks if mark in shown}) == (path, set())

    def test_a_row_of_the_neighbour_is_not_there(self, site: Any, other_site: Any) -> None:
        self.fill(site)
        self.fill(other_site)
        before = _contents(rows_of(self.manifest, other_site))
        addresses = self._filled(site, other_site)
        for client in (browser_at(site), browser_at(site, self._staff(site))):
            opened = {
                path
                for _, path in addresses
                if {client.get(path).status_code, client.post(path).status_code} & {200, 201, 204}
            }
            assert opened == set()
        assert _contents(rows_of(self.manifest, other_site)) == before

    def _staff(self, site: Any) -> Any:
        return make_staff(site, "moi-quyen", *(p.codename for p in self.manifest.permissions))

    def _filled(self, home: Any, owner: Any) -> list[tuple[Address, str]]:
        """Return addresses with what ``owner``'s rows hold and ``home``'s do not, two of each table at most.

        For a commune's own rows the addresses that name no row are among them.
        """
        rows, own = rows_of(self.manifest, owner), [] if owner == home else rows_of(self.manifest, home)
        found: list[tuple[Address, str]] = []
        for address in addresses_of(self.manifest):
            mine = values_of(own, address.parameters)
            for table in tables_of(self.manifest):
                of_table = values_of([row for row in rows if type(row) is table], address.parameters)
                values = [each for each in of_table if each not in mine]
                paths = {address.filled({**self.parameters, **each}) for each in values}
                found += [(address, path) for path in sorted(path for path in paths if path)[:2]]
            bare = address.filled(self.parameters) if owner == home else None
            found += [(address, bare)] if bare else []
        return list(dict.fromkeys(found))


def traced_rows(ask: Any, site: Any, indicator: str) -> list[Any]:
    """Return every row behind an indicator, read in small pages as a screen does."""
    found: list[Any] = []
    after = ""
    while True:
        page = ask("indicator_rows", site, indicator=indicator, after=after, most=7)
        assert page is not None, f"{indicator}: declared, but nobody tells its rows"
        found += page.rows
        if not page.after:
            return found
        assert page.after != after and len(page.rows) == 7, f"{indicator}: a page does not end"
        after = page.after


def added_up(indicator: Any, rows: list[Any]) -> tuple[int, int | None]:
    """Return what the rows add up to: of a share of sums their own parts, else how many were counted (of nothing told)."""
    weighted = [row for row in rows if row.denominator is not None]
    if not indicator.part_unit:
        assert not weighted, f"{indicator.id}: rows with parts, but no part_unit"
        return sum(row.counted for row in rows), None
    assert len(weighted) == len(rows), f"{indicator.id}: a row without its part"
    return sum(row.numerator for row in rows), sum(row.denominator for row in rows)


def _tells_who(column: str) -> bool:
    words = set(column.split("_"))
    return bool(
        words & {"sender", "citizen", "person", "phone", "email", "address", "birthday", "cccd", "identity"}
    )


def _body(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")


def _contents(rows: list[Any]) -> list[tuple[Any, ...]]:
    kept = [tuple(getattr(row, field.attname) for field in row._meta.concrete_fields) for row in rows]
    return sorted(kept, key=repr)
