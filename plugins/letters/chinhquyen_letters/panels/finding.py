"""Tìm thư: every letter of the office, by step or by a word of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from pydantic import ValidationError

from .. import queries
from .office import OfficePage


class FindView(OfficePage):
    """All letters, the newest on top; filter and words in the address, so a link can be kept."""

    template_name = "chinhquyen_letters/admin/find.html"
    page_title = "Tìm thư"
    header_icon = "search"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        wanted = _filter(asked)
        page = queries.find_letters(self.site, wanted, after=asked.get("after", ""))
        kept = {name: value for name, value in asked.items() if value and name != "after"}
        shown = {
            "entries": page.entries,
            "wanted": wanted,
            "steps": list(queries.LetterStep),
            "filtered": bool(kept),
        }
        next_url = "?" + urlencode({**kept, "after": page.after}) if page.after else ""
        return super().get_context_data(**shown, next_url=next_url, **kwargs)


def _filter(asked: Any) -> queries.LettersFilter:
    known = {name: asked[name] for name in queries.LettersFilter.model_fields if asked.get(name)}
    try:
        return queries.LettersFilter.model_validate(known)
    except ValidationError:  # an old or mistyped link shows everything rather than an error
        return queries.LettersFilter(q=str(known.get("q", ""))[:200])
