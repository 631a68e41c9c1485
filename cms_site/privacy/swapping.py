"""A file put in the place of another in Wagtail's own documents screen: published pages lead to it already."""

from __future__ import annotations

from typing import Any

from wagtail.documents.forms import BaseDocumentForm
from wagtail.models import Page, ReferenceIndex

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.reading import find_in_file

from ..documents.lying import what_is_wrong
from .looking import office_of

_THEN = "Mời tải tệp mới lên thành tài liệu khác rồi gắn vào bài: khi bấm đăng, từng chỗ sẽ được xem."


class LookedDocumentForm(BaseDocumentForm):
    """Set as ``WAGTAILDOCS_DOCUMENT_FORM_BASE``. A new file with finds does not take the place of one that is public."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file = cleaned.get("file")
        if file and "file" in self.changed_data and (wrong := what_is_wrong(file)):
            self.add_error("file", wrong)
            return cleaned
        if self.instance.pk and "file" in self.changed_data and file:
            page = _published_page_of(self.instance)
            if page is not None and (found := _finds(file, page)):
                text = f"Chưa thay tệp: bài đã đăng “{page.title}” dẫn tới tệp này, và tệp mới có {found}. {_THEN}"
                self.add_error("file", text)
        return cleaned


def _published_page_of(document: Any) -> Page | None:
    references = ReferenceIndex.get_references_to(document).select_related("base_content_type")
    pages = (one for one in references if issubclass(one.base_content_type.model_class() or object, Page))
    keys = {one.object_id for one in pages}
    found: Page | None = Page.objects.live().filter(pk__in=keys).order_by("pk").first()
    return found


def _finds(file: Any, page: Page) -> str:
    """Say kinds and places, never what stands there."""
    content = file.read()
    file.seek(0)
    try:
        look = find_in_file(content, file.name, office=office_of(page))
    except Refused:
        return "phần máy không đọc được"
    told = [f"{one.finding.kind.label.lower()} ({one.place})" for one in look.found[:5]]
    return ", ".join([*told, *(["phần máy không đọc được"] if look.unread else [])])
