"""What was found on one commune's site, with the words marked; a page that was moved or closed is asked for once more."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.search import as_written, kinds
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.public_search import Best
from cms_site.search.pages import SOURCE, page_of, tail_of
from cms_site.search.snippets import snippet


@dataclass(frozen=True)
class Hit:
    """``file`` names the file the words stand in when they stand in no other place; ``text`` is of that file then."""

    row: Best
    path: str
    title: SafeString
    text: SafeString
    file: str = ""

    @property
    def kind(self) -> str:
        return kinds().get(self.row.kind, "")


@dataclass
class Hits:
    """What was found, read a stretch at a time. ``suggested``: what was looked for instead of mistyped words,
    as the site writes it."""

    site: Site
    query: str
    kind: str
    asked: public_search.Asked = field(default=public_search.Asked(()))
    suggested: str = ""

    def __getitem__(self, part: slice) -> list[Hit]:
        found = public_search.find(
            self.site, self.query, kind=self.kind, start=part.start, size=part.stop - part.start
        )
        self.asked = found.asked
        paths = self._paths(found.rows)
        rows = [row for row in found.rows if _stands(row, paths)]
        if found.asked.mended:
            self.suggested = as_written(
                found.asked.every, [each for row in rows for each in (row.title, row.text)]
            )
        words = list(found.asked.every)
        files = public_search.in_files(rows, words)
        return [_hit(row, _path(row, paths), words, files.get(row.id)) for row in rows]

    def _paths(self, rows: list[Best]) -> dict[str, str]:
        """Return where the pages among ``rows`` stand today; one that was moved away or closed off is left out."""
        keys = {page_of(row) for row in rows if row.source == SOURCE}
        pages = Page.objects.descendant_of(self.site.root_page, inclusive=True).live().public()
        return {str(page.pk): page.get_url_parts()[2] for page in pages.filter(pk__in=keys)} if keys else {}


def _stands(row: Best, paths: dict[str, str]) -> bool:
    return row.source != SOURCE or page_of(row) in paths


def _path(row: Best, paths: dict[str, str]) -> str:
    return paths[page_of(row)] + tail_of(row) if row.source == SOURCE else row.path


def _hit(row: Best, path: str, words: list[str], file: public_search.InFile | None) -> Hit:
    title, text = snippet(row.title, words, length=300), file.text if file else row.text
    return Hit(row, path, title, snippet(text, words), file.name if file else "")
