"""What a module gives out as tables and figures holds, and leads to its rows."""

from __future__ import annotations

from itertools import islice
from typing import Any

from .frame import ModuleFrame


class Figures(ModuleFrame):
    """Exports, running totals, indicators."""

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
