"""``manage.py recount``: compare the modules' running totals, and what the search knows, with a recount; mend them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string
from wagtail.models import Site

from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.modules import registry

SHOWN = 10


class Command(BaseCommand):
    """Mends what differs; with ``--check`` only says so, with exit status 1."""

    help = "Đếm lại các số cộng dồn của từng mô-đun, so với số đang giữ, và sửa chỗ lệch."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="chỉ so, không sửa; lệch thì thoát với mã 1")
        parser.add_argument("--module", default="", help="chỉ mô-đun này")

    def handle(self, *, check: bool, module: str, **options: Any) -> None:
        wrong = self._search(check=check) if not module else 0
        for manifest in registry().manifests:
            if manifest.recount and module in ("", manifest.slug):
                count = import_string(manifest.recount.replace(":", "."))
                for site in Site.objects.order_by("pk"):
                    found = count(site, repair=not check)
                    wrong += len(found)
                    self._say(f"{manifest.label}, {site.hostname}", found, mended=not check)
        if wrong and check:
            raise SystemExit(1)

    def _search(self, *, check: bool) -> int:
        wrong = 0
        for site in Site.objects.order_by("pk"):
            found = public_search.recount(site, repair=not check)
            wrong += len(found)
            self._say(f"Tìm trên trang, {site.hostname}", found, mended=not check)
        return wrong

    def _say(self, where: str, found: list[str], *, mended: bool) -> None:
        if not found:
            self.stdout.write(f"{where}: khớp")
            return
        self.stdout.write(f"{where}: lệch {len(found)} số{', đã sửa' if mended else ''}")
        for place in found[:SHOWN]:
            self.stdout.write(f"  {place}")
