"""Off means gone: addresses, page types, menus, hooks and chores of a module that a commune switched off."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from ..addresses import app_of, contents_of, rows_of
from ..behind import menu_items, page_types, receivers
from ..communes import browser_at, make_user
from .frame import ModuleFrame


class Doors(ModuleFrame):
    """The switch is asked at every door."""

    def test_off_means_not_found_at_every_door(self, site: Any, switch_off: Any) -> None:
        self.fill(site)
        everyone = [browser_at(site), browser_at(site, self.staff_of(site))]
        addresses = self.filled_addresses(site, site)
        switch_off(self.slug)
        found = {
            (path, client.get(path).status_code)
            for address, path in addresses
            for client in (everyone if address.door != "admin" else everyone[1:])
        }
        assert {(path, status) for path, status in found if status != 404} == set()

    def test_off_its_page_types_and_menu_entries_are_gone(self, site: Any, switch_off: Any, rf: Any) -> None:
        request = rf.get("/admin/", headers={"host": site.hostname})
        request.user = make_user("moi-quyen", is_superuser=True)
        switch_off(self.slug)
        can_be_made = [
            model.__name__ for model in page_types(self.manifest) if model.can_create_at(site.root_page)
        ]
        assert can_be_made == [], "page types are ModulePage and name their module"
        shown = [item.label for item in menu_items(self.manifest) if item.is_shown(request)]
        assert shown == [], "menu entries are ModuleMenuItem"

    def test_off_it_hears_and_answers_nothing(self) -> None:
        """The hook runner asks the switch for a module's own name; a second plugin or a signal would pass by it."""
        from chinhquyen_sdk.modules import registry

        package = app_of(self.manifest).name
        for name, plugin in registry().plugin_manager.list_name_plugin():
            if type(plugin).__module__.partition(".")[0] == package:
                assert name == self.slug, f"hooks under another name, {name!r}: no switch stops them"
        assert receivers(package) == [], "signals pass by the switch: hear facts through hooks"

    def test_off_its_chores_leave_the_commune_alone(
        self, site: Any, switch_off: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from django.utils import timezone
        from django.utils.module_loading import import_string

        from chinhquyen_sdk.host.models import JournalEntry

        if not self.manifest.chores:
            return
        self.fill(site)
        switch_off(self.slug)
        before = contents_of(rows_of(self.manifest, site)), JournalEntry.objects.filter(site=site).count()
        now = timezone.now()
        for days in (0, 3, 200):
            monkeypatch.setattr(timezone, "now", lambda: now + timedelta(days=days))  # noqa: B023 - called in this round
            for chore in self.manifest.chores:
                import_string(chore.act.replace(":", "."))()
        assert (
            contents_of(rows_of(self.manifest, site)),
            JournalEntry.objects.filter(site=site).count(),
        ) == before
