"""Tables and the one page, in a second."""

from __future__ import annotations

from django.core.management import call_command
from wagtail.models import Locale, Page, Site

from tests.bench.bare.models import BarePage

TEXT = "<p>" + "Ủy ban nhân dân tiếp công dân mỗi sáng thứ Hai. " * 20 + "</p>"


def fill() -> None:
    call_command("migrate", run_syncdb=True, verbosity=0)
    Locale.objects.create(language_code="en")
    root = Page.add_root(title="Root", slug="root")
    home = root.add_child(instance=BarePage(title="Bare", slug="bare", body=TEXT))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
