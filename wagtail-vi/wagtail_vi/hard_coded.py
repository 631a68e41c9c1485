"""What Wagtail 8 writes in English whatever the language, because nothing asks gettext for it.

Each is a small change to be offered upstream; a test fails when the pinned Wagtail has mended it. The name of the
region of actions is in templates/wagtailadmin/shared/headers/_actions.html.
"""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

# The columns of the list of sites that bear the name of their field.
SITE_COLUMNS = {"port": "port", "site_name": "site name", "root_page": "root page"}


def name_the_columns_of_sites() -> None:
    from wagtail.sites.views import IndexView

    for column in IndexView.columns:
        if column.name in SITE_COLUMNS:
            column.label = capfirst(gettext_lazy(SITE_COLUMNS[column.name]))
