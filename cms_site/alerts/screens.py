"""The list of urgent notices in the admin: put up, change, take down."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from chinhquyen_sdk.host.viewsets import SiteModelViewSet
from cms_site.alerts.models import PUBLISH, Alert


class AlertForm(WagtailAdminModelForm):
    take_down = forms.BooleanField(
        label="Gỡ xuống ngay",
        required=False,
        help_text="Đánh dấu rồi bấm Lưu: thông báo biến mất trong vài giây.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["take_down"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("take_down"):
            now = timezone.now()
            cleaned["ends"] = now
            if cleaned.get("starts") and cleaned["starts"] >= now:
                cleaned["starts"] = now - timedelta(minutes=1)
        return cleaned


class Alerts(SiteModelViewSet):
    model = Alert
    name = "thong-bao-khan"
    icon = "warning"
    menu_label = "Thông báo khẩn"
    menu_order = 150
    add_to_admin_menu = True
    inspect_view_enabled = False
    copy_view_enabled = False
    list_display = ["text", "kind", "state", "starts", "ends"]
    # Nothing that stood on every page is ever erased: what was told, and when, may be asked about.
    permissions = {"view": PUBLISH, "add": PUBLISH, "change": PUBLISH, "delete": ""}
    edit_handler = ObjectList(
        [
            FieldPanel("kind"),
            FieldPanel("text"),
            FieldPanel("address"),
            FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
            FieldPanel("take_down"),
            MultiFieldPanel(
                [FieldPanel("stops_on"), FieldPanel("unforeseen")], heading="Khi tạm ngừng dịch vụ"
            ),
        ],
        base_form_class=AlertForm,
    )
