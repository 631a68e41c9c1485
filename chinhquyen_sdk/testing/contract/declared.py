"""What a module says of itself is whole, can be imported, and is nobody else's."""

from __future__ import annotations

from io import StringIO
from typing import Any

from chinhquyen_sdk.host.fences import way_to_site

from ..addresses import app_of, tables_of
from .frame import ModuleFrame


class Declared(ModuleFrame):
    """The manifest, the hooks, the migrations, the names."""

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
        for dotted in (
            self.manifest.hooks,
            self.manifest.demo,
            self.manifest.purge,
            self.manifest.recount,
            self.manifest.self_check,
        ):
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
