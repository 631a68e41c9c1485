"""What was found on one commune's site, with the words marked; a page that was moved or closed is asked for once more."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.search import kinds
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.models import PublicTextRow
from cms_site.search.pages import SOURCE
from cms_site.search.snippets import snippet


@dataclass(frozen=True)
class Hit:
    row: PublicTextRow
    path: str
    title: SafeString
    text: SafeString

    @property
    def kind(self) -> str:
        return kinds().get(self.row.kind, "")


@dataclass
class Hits:
    """What was found, read a stretch at a time."""

    site: Site
    query: str
    kind: str
    asked: public_search.Asked = field(default=public_search.Asked(()))

    def __getitem__(self, part: slice) -> list[Hit]:
        found = public_search.find(
            self.site, self.query, kind=self.kind, start=part.start, size=part.stop - part.start
        )
        self.asked = found.asked
        words = [*found.asked.words, *filter(None, [found.asked.beginning])]
        paths = self._paths(found.rows)
        return [_hit(row, paths.get(row.key, ""), words) for row in found.rows if _stands(row, paths)]

    def _paths(self, rows: list[PublicTextRow]) -> dict[str, str]:
        """Return where the pages among ``rows`` stand today; one that was moved away or closed off is left out."""
        keys = [row.key for row in rows if row.source == SOURCE]
        pages = Page.objects.descendant_of(self.site.root_page, inclusive=True).live().public()
        return {str(page.pk): page.get_url_parts()[2] for page in pages.filter(pk__in=keys)} if keys else {}


def _stands(row: PublicTextRow, paths: dict[str, str]) -> bool:
    return row.source != SOURCE or row.key in paths


def _hit(row: PublicTextRow, path: str, words: list[str]) -> Hit:
    return Hit(row, path or row.path, snippet(row.title, words, length=300), snippet(row.text, words))
