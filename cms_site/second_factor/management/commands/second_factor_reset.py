"""``manage.py second_factor_reset ACCOUNT --reason TEXT``: for the one who holds the server."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from cms_site.second_factor import devices


class Command(BaseCommand):
    help = "Đặt lại đăng nhập hai bước của một tài khoản, khi không còn ai khác đặt lại được."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("account")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, account: str, reason: str, **options: Any) -> None:
        user = get_user_model().objects.filter(username=account).first()
        if user is None:
            raise CommandError(f"Không có tài khoản {account}.")
        # Nobody is signed in on a server: the row stands under the account itself and says where it came from.
        site = Site.objects.get(is_default_site=True)
        devices.reset(site, user, by=user, reason=f"Từ máy chủ: {reason}"[:500])
        self.stdout.write(f"Đã đặt lại. {account} đăng nhập bằng mật khẩu rồi cài lại.")
