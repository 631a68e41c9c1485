"""The editors' list of what readers say is wrong, and the answer to each."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.views import generic

from chinhquyen_sdk.host.viewsets import SiteModelViewSet
from cms_site.corrections.acts import answer
from cms_site.corrections.models import ANSWER, Correction


class TheirWords(HelpPanel):
    """What the reader wrote, beside the way to the page."""

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.content = _words(self.instance)


def _words(told: Correction) -> SafeString:
    link = (
        format_html(
            '<a href="{}">{}</a>', reverse("wagtailadmin_pages:edit", args=[told.page_id]), told.page_title
        )
        if told.page_id
        else told.page_title
    )
    return format_html("<p>Trang: {}</p><blockquote>{}</blockquote>", link, told.words)


class AnswerView(generic.EditView):
    def save_instance(self) -> Correction:
        told: Correction = self.form.save(commit=False)
        answer(told, self.request.user)
        return told


class Corrections(SiteModelViewSet):
    model = Correction
    name = "bao-cho-sai"
    icon = "edit"
    menu_label = "Chỗ sai bạn đọc báo"
    menu_order = 151
    add_to_admin_menu = True
    inspect_view_enabled = False
    copy_view_enabled = False
    list_display = ["page_title", "words", "state", "created_at"]
    list_filter = ["state"]
    # A report comes from a reader and is answered; it is neither made up nor thrown away in the admin.
    permissions = {"view": ANSWER, "add": "", "change": ANSWER, "delete": ""}
    edit_view_class = AnswerView
    edit_handler = ObjectList([TheirWords(heading="Bạn đọc viết"), FieldPanel("state"), FieldPanel("answer")])
