"""Two communes on one site never see each other's rows."""

from __future__ import annotations

from typing import Any

from ..addresses import contents_of, marks_of, rows_of, tables_of
from ..communes import browser_at
from .frame import ModuleFrame


class Neighbours(ModuleFrame):
    """A neighbour's rows are in no list and at no address; no page reads all communes or writes another module's table."""

    def test_a_list_holds_no_row_of_the_neighbour(self, site: Any, other_site: Any) -> None:
        self.fill(other_site)
        marks = marks_of(rows_of(self.manifest, other_site)) - set(self.own_words)
        assert marks or not tables_of(self.manifest), "fill() left nothing to recognise"
        lists = [address.pattern for address in self.addresses if not address.parameters]
        for client in (browser_at(site), browser_at(site, self.staff_of(site))):
            for path in lists:
                shown = _body(client.get(path))
                assert (path, {mark for mark in marks if mark in shown}) == (path, set())

    def test_a_row_of_the_neighbour_is_not_there(self, site: Any, other_site: Any) -> None:
        self.fill(site)
        self.fill(other_site)
        before = contents_of(rows_of(self.manifest, other_site))
        addresses = self.filled_addresses(site, other_site)
        for client in (browser_at(site), browser_at(site, self.staff_of(site))):
            opened = {
                path
                for _, path in addresses
                if {client.get(path).status_code, client.post(path).status_code} & {200, 201, 204}
            }
            assert opened == set()
        assert contents_of(rows_of(self.manifest, other_site)) == before

    def test_it_keeps_to_its_own(self, site: Any) -> None:
        """The site's own watch is silent, whichever page is opened; what must read every commune says ``all_communes``."""
        from chinhquyen_sdk.host import fences

        self.fill(site)
        fences.forget()
        for client in (browser_at(site), browser_at(site, self.staff_of(site))):
            for _, path in self.filled_addresses(site, site):
                _body(client.get(path))
        told = [words for slug, words in fences.told() if slug == self.slug]
        fences.forget()
        assert told == []


def _body(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")
