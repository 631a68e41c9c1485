"""``manage.py module_report``: every installed module, what it brings, and what is wrong with it."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Site

from chinhquyen_sdk.modules import Manifest, registry

from ...models import Telling
from ...report import facts_of, wrong_with
from ...switches import is_on


class Command(BaseCommand):
    """Prints; changes nothing. Exit status 1 when a module is broken and ``--strict`` is given."""

    help = "In danh sách mô-đun đang cài, mô-đun nào hỏng và vì sao."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--strict", action="store_true", help="exit with status 1 when a module is broken"
        )

    def handle(self, *, strict: bool, **options: Any) -> None:
        for manifest in registry().manifests:
            self._print(manifest)
        for name, reason in registry().broken:
            self.stdout.write(f"HỎNG  {name}: {reason}")
        if strict and registry().broken:
            raise SystemExit(1)

    def _print(self, manifest: Manifest) -> None:
        self.stdout.write(f"{manifest.label} ({manifest.slug} {manifest.version})")
        for title, text in facts_of(manifest):
            self.stdout.write(f"  {title}: {text}")
        reasons, warnings = wrong_with(manifest.slug)
        for line in reasons:
            self.stdout.write(f"  hỏng: {line}")
        for line in warnings:
            self.stdout.write(f"  cần xem: {line}")
        where = [site.hostname for site in Site.objects.all() if is_on(site, manifest.slug)]
        waiting = Telling.objects.filter(module=manifest.slug, state=Telling.State.UNDELIVERED).count()
        self.stdout.write(f"  đang bật ở: {', '.join(where) or 'không nơi nào'}")
        self.stdout.write(f"  việc chưa báo được: {waiting}")
