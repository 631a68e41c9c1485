"""``manage.py verify_audit``: is the log of what staff did still as it was written?"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from chinhquyen_sdk.host.audit import anchors, chain_site, verify
from chinhquyen_sdk.host.sites import site_ref


class Command(BaseCommand):
    """Exit status 0: every chain is sound. 1: one is not, and the first broken place of each is named."""

    help = "Đối chiếu nhật ký hệ thống: có dòng nào bị sửa, xóa, chèn, đổi chỗ hay bị cắt đuôi không."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--site", metavar="TÊN_MIỀN", help="chỉ một xã, phường")
        parser.add_argument("--since", metavar="SỐ:DẤU", help="chỉ từ đầu chuỗi này trở đi (cần --site)")
        parser.add_argument("--heads", metavar="TỆP", type=Path, help="tệp đầu chuỗi cất ở nơi khác")

    def handle(self, *, site: str | None, since: str | None, heads: Path | None, **options: Any) -> None:
        sites = Site.objects.filter(hostname=site) if site else Site.objects.order_by("pk")
        if site and not sites:
            raise CommandError(f"Không có trang nào ở tên miền {site}.")
        if since and len(sites) != 1:
            raise CommandError("--since cần đi cùng --site.")
        trusted = anchors.kept(heads)
        if heads and not trusted:
            raise CommandError(f"{heads} không có đầu chuỗi nào.")
        broken = [each for each in sites if not self._one(each, self._anchor(each, since), trusted)]
        if broken:
            raise CommandError(f"Nhật ký không còn nguyên vẹn ở {len(broken)} trên {len(sites)} trang.")

    def _one(self, site: Site, since: anchors.Anchor | None, trusted: list[anchors.Anchor]) -> bool:
        chain_site(site.pk)
        verdict = verify(site.pk, since=since, anchors=trusted)
        name = site_ref(site).title
        if verdict.finding:
            self.stdout.write(f"{name}: HỎNG, {verdict.finding}.")
            return False
        outside = sum(anchor.site == site.pk for anchor in trusted)
        self.stdout.write(
            f"{name}: nguyên vẹn, {verdict.number} dòng, khớp {outside} đầu chuỗi ghi ngoài. Đầu chuỗi: {verdict.number}:{verdict.hash}"
        )
        return True

    def _anchor(self, site: Site, since: str | None) -> anchors.Anchor | None:
        if not since:
            return None
        number, _, hash_ = since.partition(":")
        try:
            return anchors.Anchor(site=site.pk, number=int(number), hash=hash_)
        except ValueError:
            raise CommandError(
                "--since có dạng SỐ:DẤU, chép từ dòng “Đầu chuỗi” của lần chạy trước."
            ) from None
