"""Two wordings of one template side by side, word by word."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.compare import diff_text

from chinhquyen_sdk.domain.letters.placeholders import titled
from chinhquyen_sdk.domain.letters.rewording import offered
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.letters.wordings import Layer, Wording

from .office import OfficePage
from .rewording import words_at
from .wordings import WordingScreen


class CompareView(WordingScreen, OfficePage):
    """What was taken out and what was put in, from the first of two wordings to the second."""

    template_name = "chinhquyen_letters/admin/compare.html"

    def get_page_title(self) -> str:
        return f"So sánh lời: {self.known.form.label}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known = self.known
        older, newer = (words_at(self, known, self.kwargs[name]) for name in ("older", "newer"))
        if older is None or newer is None:
            raise Http404
        titles = offered(known.own)
        parts = [
            (label, _changes(titled(before.strip(), titles), titled(after.strip(), titles)))
            for label, before, after in (
                ("Trích yếu", older.subject, newer.subject),
                ("Lời thư", older.body, newer.body),
            )
            if before.strip() != after.strip()
        ]
        told = {"known": known, "parts": parts, "older": _named(older), "newer": _named(newer)}
        return super().get_context_data(**{**kwargs, **told})


def _named(words: Wording | LetterTemplate) -> str:
    if words.layer is Layer.SDK:
        return Layer.SDK.label
    return f"{words.layer.label}, {f'bản {words.version}' if words.version else 'nháp'}"


_TAGS = {"equal": "{}", "addition": "<ins>{}</ins>", "deletion": "<del>{}</del>"}


def _changes(before: str, after: str) -> SafeString:
    """Wagtail's own comparison, in elements that a screen reader names and that are not told by colour alone."""
    found = diff_text(before, after).changes
    return format_html_join("", "{}", ((format_html(_TAGS[kind], text),) for kind, text in found))
