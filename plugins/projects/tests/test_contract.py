"""Projects keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.projects import CapitalSource, Funding, GiftKind, ProjectState
from chinhquyen_sdk.testing.contract import ModuleContract

from .site_office import every_kind


class TestProjects(ModuleContract):
    slug = "projects"
    quiet = {
        "bring_list": "a table somebody still looks at; what it brings is told row by row",
        "keep_reporting_rule": "the host's keep_settings tells module_settings_changed",
        "move_what_is_due": "a column that follows the settings, whose change is told",
    }
    parameters = {"step": "hoan-thanh"}
    own_words = ("Tổ 5", "Tổ 6", "Tên dự án", "Loại vốn", "UBND phường", "ngân sách", "Lê Thị Hoa")

    def fill(self, site: Any) -> None:
        """One row of each kind, not the demo: the contract asks every address for every row."""
        every_kind(site)

    def states(self) -> Iterator[tuple[Any, str]]:
        for states in (ProjectState, Funding, CapitalSource, GiftKind):
            yield from ((state, state.label) for state in states)
