"""The site's addresses and two admin screens of rows, for the tests."""

from __future__ import annotations

from django.urls import include, path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from chinhquyen_sdk.host.models import NumberBook
from chinhquyen_sdk.host.viewsets import SiteChooserViewSet, SiteModelViewSet
from cms_site import urls as site_urls

KEEP = "cq_reception.handle_petition"
PERMISSIONS = dict.fromkeys(("view", "add", "change", "delete"), KEEP)


class Books(SiteModelViewSet):
    model = NumberBook
    module = "reception"
    permissions = PERMISSIONS
    form_fields = ["site", "book", "year", "last"]
    list_display = ["book", "year", "last"]
    list_export = ["book", "year", "last"]
    list_filter = ["year"]
    search_fields = ["book"]
    inspect_view_enabled = True
    copy_view_enabled = True
    sort_order_field = "last"
    icon = "list-ul"


class BookChooser(SiteChooserViewSet):
    model = NumberBook
    module = "reception"
    permissions = PERMISSIONS
    form_fields = ["site", "book", "year"]
    register_widget = False


books = Books("so_test")
chooser = BookChooser("chon_so_test")
books.register_permissions()

urlpatterns = [
    path(
        "admin/so/", include((decorate_urlpatterns(books.get_urlpatterns(), require_admin_access), "so_test"))
    ),
    path(
        "admin/chon-so/",
        include((decorate_urlpatterns(chooser.get_urlpatterns(), require_admin_access), "chon_so_test")),
    ),
    *site_urls.urlpatterns,
]
