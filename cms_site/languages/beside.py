"""The Vietnamese words beside the version that is being written, with what changed in them since."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.admin.panels import HelpPanel


class OriginalPanel(HelpPanel):
    """Shown in the editor of a version; one that is being made has its page in the address."""

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.content = _drawn(self.instance)


def _drawn(version: Any) -> SafeString | str:
    from cms_site.languages.standing import changes_since
    from cms_site.privacy.words import page_words

    if version.pk is None:
        return "Ghi bản nháp rồi, bản tiếng Việt hiện ở đây."
    original = version.get_parent().specific
    context = {
        "original": original,
        "lines": page_words(original).splitlines(),
        "changes": changes_since(version),
    }
    return render_to_string("cms_site/admin/original.html", context)
