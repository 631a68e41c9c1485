"""What a module owes whose requests officers find by words: ``class TestFinding(FindingContract)``."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest
from django.urls import reverse


@pytest.mark.django_db
class FindingContract:
    """Words with or without diacritics, open ones first, in one's own commune only, nothing of who asked.

    ``asker`` is a name and a telephone number that every registered request keeps, ``nobody_has`` what the list says of
    words that nobody wrote.
    """

    inbox: ClassVar[str]
    table: ClassVar[str]
    index: ClassVar[type[Any]]
    asker: ClassVar[tuple[str, str]]
    nobody_has: ClassVar[str]

    def register(self, site: Any, title: str) -> str:
        """Register a request with ``title`` and return its code."""
        raise NotImplementedError

    def find(self, site: Any, typed: str) -> list[str]:
        """Return the codes found by ``typed``."""
        raise NotImplementedError

    def recount(self, site: Any, *, repair: bool) -> list[str]:
        """Call the module's recount."""
        raise NotImplementedError

    def test_words_find_it_with_or_without_diacritics_and_the_code_too(
        self, site: Any, other_site: Any
    ) -> None:
        code = self.register(site, "Hồ sơ kênh mương Đồng Bẩm")
        self.register(site, "Việc khác hẳn")
        for typed in ("kênh mương", "kenh muong dong bam", code):
            assert self.find(site, typed) == [code], typed
        for nothing in ("kênh xyz", " "):
            assert self.find(site, nothing) == []
        assert self.find(other_site, "kenh muong") == []

    def test_who_asked_is_not_in_the_index(self, site: Any) -> None:
        self.register(site, "Hồ sơ kênh mương")
        assert self.find(site, "kenh muong")
        for told in self.asker:
            assert self.find(site, told) == [], told

    def test_the_list_is_searched_without_counting(
        self, site: Any, officer: Any, visit: Any, django_assert_max_num_queries: Any
    ) -> None:
        for number in range(30):
            self.register(site, f"Kênh mương số {number}")
        desk, inbox = visit(site, officer), reverse(self.inbox)
        desk.get(inbox, {"q": "kenh muong"})
        with django_assert_max_num_queries(25) as queries_made:
            html = desk.get(inbox, {"q": "kenh muong"}).content.decode()
        assert html.count("Kênh mương số") == 25 and "q=kenh+muong&amp;sau=t0_" in html
        asked = [one["sql"] for one in queries_made.captured_queries]
        assert not [sql for sql in asked if "COUNT(" in sql.upper() and self.table in sql]
        assert self.nobody_has in desk.get(inbox, {"q": "xyz"}).content.decode()

    def test_lines_that_are_missing_are_made_by_a_recount(self, site: Any) -> None:
        code = self.register(site, "Hồ sơ kênh mương")
        self.index.objects.all().delete()
        assert self.find(site, "kenh muong") == []
        assert self.recount(site, repair=False)
        self.recount(site, repair=True)
        assert self.find(site, "kenh muong") == [code]
        assert self.recount(site, repair=False) == []
