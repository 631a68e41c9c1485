"""``manage.py retention``: what has had its days, commune by commune; with ``--do`` it is forgotten."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.host.retention import due_of, forget_some
from chinhquyen_sdk.host.sites import site_ref


class Command(BaseCommand):
    """Without ``--do`` nothing is changed. Interrupted, the same line goes on. No personal data are printed."""

    help = "Dữ liệu đã hết hạn lưu giữ: xem trước; thêm --do thì xóa, từng bước nhỏ."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--site", metavar="TÊN_MIỀN", help="chỉ một xã, phường")
        parser.add_argument("--dry-run", action="store_true", help="chỉ xem (mặc định)")
        parser.add_argument("--do", action="store_true", help="xóa thật")

    def handle(self, *, site: str | None, do: bool, dry_run: bool, **options: Any) -> None:
        if do and dry_run:
            raise CommandError("--do và --dry-run trái nhau.")
        where = Site.objects.filter(hostname=site).first() if site else None
        if site and where is None:
            raise CommandError(f"Không có trang nào ở tên miền {site}.")
        found = list(due_of(site=where))
        for due in found:
            self.stdout.write(
                f"{site_ref(due.site).title}: {due.ruled.module_label}, {due.ruled.rule.label}: {due.rows} dòng, "
                f"cũ nhất {due.oldest:%d/%m/%Y}, {due.ruled.then}."
            )
            if do:
                done = 0
                while step := forget_some(due.ruled, due.site, timezone.now()):
                    done += step
                    self.stdout.write(f"  đã xong {done} trên {due.rows}")
        if not found:
            self.stdout.write("Không có gì hết hạn lưu giữ.")
        elif not do:
            self.stdout.write("Mới xem trước, chưa xóa gì. Thêm --do để xóa.")
