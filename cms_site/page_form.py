"""The editor's form of a page: the same title twice is no mistake."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from cms_site.words import vietnamese_slug


class CommunePageForm(WagtailAdminPageForm):
    """Every month has its "Lịch tiếp công dân": an address made from the title takes a number when taken."""

    def clean(self) -> dict[str, Any]:
        slug = self.cleaned_data.get("slug")
        if slug and slug == vietnamese_slug(self.cleaned_data.get("title") or ""):
            self.cleaned_data["slug"] = self._free(slug)
        cleaned: dict[str, Any] = super().clean()
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """A new page is a draft until it is published: Wagtail would show it while the look before publishing waits."""
        if self.instance._state.adding:
            self.instance.live = False
        return super().save(commit)

    def _free(self, slug: str) -> str:
        own = self.instance.slug or ""
        if self._is_free(slug):
            return slug
        if re.fullmatch(rf"{re.escape(slug)}-\d+", own):
            return own  # saved before, under the number it got then
        return next(numbered for number in count(2) if self._is_free(numbered := f"{slug}-{number}"))

    def _is_free(self, slug: str) -> bool:
        return bool(Page._slug_is_available(slug, self.parent_page, self.instance))
