"""What Wagtail 8 writes in English whatever the language, because nothing asks gettext for it.

Each is a small change to be offered upstream; a test fails when the pinned Wagtail has mended it. Those in its
templates are in ours: they are Wagtail's own but for those words.
"""

from __future__ import annotations

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

# The columns of the list of sites that bear the name of their field.
SITE_COLUMNS = {"port": "port", "site_name": "site name", "root_page": "root page"}


def name_the_columns_of_sites() -> None:
    from wagtail.sites.views import IndexView

    for column in IndexView.columns:
        if column.name in SITE_COLUMNS:
            column.label = capfirst(gettext_lazy(SITE_COLUMNS[column.name]))


def name_the_fields_of_permissions() -> None:
    """The fields that bear the name of their attribute, read aloud and shown in a summary of errors."""
    from wagtail.admin.forms.workflows import WorkflowPageForm
    from wagtail.users.forms import PagePermissionsForm

    for form in (WorkflowPageForm, PagePermissionsForm):
        form.base_fields["page"].label = gettext_lazy("Page")
    PagePermissionsForm.base_fields["permissions"].label = gettext_lazy("Permissions")


def name_what_the_search_counts() -> None:
    """The search of pages counts "1-20 of 20 None": its view does not know the name of pages."""
    from wagtail.admin.views.pages.search import SearchView
    from wagtail.models import Page

    SearchView.verbose_name = Page._meta.verbose_name
    SearchView.verbose_name_plural = Page._meta.verbose_name_plural


def say_it_in_vietnamese() -> None:
    name_what_the_search_counts()
    if apps.is_installed("wagtail.sites"):
        name_the_columns_of_sites()
    if apps.is_installed("wagtail.users"):
        name_the_fields_of_permissions()
