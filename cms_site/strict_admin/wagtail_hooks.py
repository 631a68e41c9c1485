"""The one file that starts what Wagtail would start in the page."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_global_admin_js")
def starting() -> SafeString:
    return format_html('<script src="{}"></script>', static("strict_admin/strict_admin.js"))
