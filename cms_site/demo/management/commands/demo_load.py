"""``manage.py demo_load``: two communes to try everything with."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from wagtail.models import Page

from cms_site.about.models import AboutPage
from cms_site.demo.accounts import lines
from cms_site.demo.load import load_demo
from cms_site.home.models import HomePage
from cms_site.news.models import NewsPage
from cms_site.pictures.making import make_for


class Command(BaseCommand):
    help = "Load the two demo communes; what was entered since stays."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = load_demo()
        # Indexing and pictures wait for the task worker; the first visitor should find everything at once.
        call_command("update_index", verbosity=0)
        make_for(Page.objects.live().type(HomePage, NewsPage, AboutPage))
        for problem in problems:
            self.stderr.write(f"Mô-đun chưa nạp được dữ liệu mẫu: {problem}")
        if options["verbosity"]:
            self.stdout.write("\n".join(["Đã nạp hai xã, phường mẫu. Tài khoản:", *lines()]))
