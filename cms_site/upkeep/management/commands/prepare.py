"""``chinhquyen-site prepare``: the tables of a new site in seconds, or the newer migrations of one that stands."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms_site.schema.prepare import prepare


class Command(BaseCommand):
    """Makes the database ready; run again it only does what is left."""

    help = "Make the tables of a new site (SQLite: from the shipped snapshot), or bring them up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        self.stdout.write("Cơ sở dữ liệu đã sẵn sàng.")
