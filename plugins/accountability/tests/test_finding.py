"""Officers find a request by a few words, with or without diacritics, open ones first, in their own commune only."""

from __future__ import annotations

from typing import Any

from chinhquyen_accountability import commands, queries
from chinhquyen_accountability.rows import WordsRow

from chinhquyen_sdk.testing.finding import FindingContract

from .factories import ASKED, registered


class TestFinding(FindingContract):
    inbox, table, index = "accountability_inbox", "cq_accountability", WordsRow
    asker, nobody_has = (ASKED["name"], ASKED["phone"]), "Không có yêu cầu nào có “xyz”"

    def register(self, site: Any, title: str) -> str:
        return registered(site, subject=title).request.code

    def find(self, site: Any, typed: str) -> list[str]:
        return [one.code for one in queries.search(site, typed)[0]]

    def recount(self, site: Any, *, repair: bool) -> list[str]:
        return commands.recount(site, repair=repair)
