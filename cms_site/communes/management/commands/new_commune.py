"""``manage.py new_commune 01906 --host babe.example``: a commune's own site, ready for its chair to sign in."""

from __future__ import annotations

import argparse
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.text import slugify
from wagtail.models import Site

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import RegisterCommune, listed_provinces, read_communes
from chinhquyen_sdk.domain.text import fold
from cms_site.communes.provision import CHAIR, group_of, provision_site, remove_wagtails_own
from cms_site.communes.starting import start_home


class Command(BaseCommand):
    help = "Lập trang cho một xã, phường: nhóm quyền, cách duyệt bài, trang chủ, tài khoản của Chủ tịch."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("code", metavar="MÃ", help="mã đơn vị hành chính, năm chữ số, như 01906")
        parser.add_argument("--host", required=True, metavar="TÊN_MIỀN", help="tên miền của trang")
        parser.add_argument("--port", type=int, default=443, help="cổng, mặc định 443")
        parser.add_argument(
            "--name", default="", metavar="TÊN", help='khi mã chưa có trong dữ liệu: "xã Tân An"'
        )
        parser.add_argument("--chair", default="", metavar="TÀI_KHOẢN", help="mặc định: chutich@TÊN_MIỀN")
        parser.add_argument("--email", default="", help="địa chỉ thư điện tử của Chủ tịch")

    def handle(self, *args: Any, **options: Any) -> None:
        host = options["host"].lower()
        if Site.objects.filter(hostname=host).exists():
            raise CommandError(f"Tên miền {host} đã có trang.")
        commune = named(options["code"], options["name"])
        with transaction.atomic():
            remove_wagtails_own()
            site = provision_site(
                hostname=host,
                profile={"code": commune.code, "kind": commune.kind.value, "name": commune.name},
                slug=slugify(f"{fold(commune.name)}-{commune.code}"),
                port=options["port"],
                default=not Site.objects.filter(is_default_site=True).exists(),
            )
            start_home(site).save()
            account = options["chair"] or f"chutich@{host}"
            chair = get_user_model().objects.create_user(
                account, email=options["email"], first_name="Chủ tịch"
            )
            chair.groups.add(group_of(site, CHAIR))
        hours = settings.PASSWORD_RESET_TIMEOUT // 3600
        self.stdout.write(f"Đã lập trang {site.site_name}: {site.root_url}/")
        self.stdout.write(f"Tài khoản {account} đặt mật khẩu ở đây, trong {hours} giờ, một lần:")
        self.stdout.write(site.root_url + first_password(chair))


def named(code: str, told: str) -> RegisterCommune:
    """Return the commune as the data of its province knows it, else as told ("xã Tân An")."""
    for province in listed_provinces().values():
        for one in province.known:
            if one.code == code:
                return one
    if not told:
        raise CommandError(f'Mã {code} chưa có trong dữ liệu. Ghi thêm tên, ví dụ: --name "xã Tân An".')
    try:
        return read_communes(f"{code} {told}")[0]
    except Refused as unread:
        raise CommandError(str(unread)) from None


def first_password(account: Any) -> str:
    """Return the address on which the account's owner chooses a password, as after "Quên mật khẩu?"."""
    uid = urlsafe_base64_encode(force_bytes(account.pk))
    token = default_token_generator.make_token(account)
    return reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
