"""``manage.py make_roles``: the groups of every job that modules know, for each site; safe to run again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Site

from ...models import CommuneProfile
from ...roles import make_roles


class Command(BaseCommand):
    """After the commune has its name: people are then put into the groups in the admin."""

    help = "Lập nhóm quyền cho từng việc mà các mô-đun cần, ở từng trang."

    def handle(self, *args: Any, **options: Any) -> None:
        named = set(CommuneProfile.objects.exclude(name="").values_list("site_id", flat=True))
        for site in Site.objects.all():
            if site.pk not in named:
                # A group bears the commune's name; made now it would bear the host's.
                self.stderr.write(f"{site.hostname}: mời ghi tên xã, phường trong phần Thiết lập trước.")
                continue
            for group in make_roles(site):
                self.stdout.write(f"{site.hostname}: {group.name}")
