"""Where the second step is found in the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from chinhquyen_sdk.host.screens import may_manage

from .rules import Mode, mode


class OwnItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return mode() is not Mode.OFF


class StewardItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return mode() is not Mode.OFF and may_manage(request)


@hooks.register("register_settings_menu_item")
def own() -> MenuItem:
    return OwnItem(
        "Đăng nhập hai bước",
        reverse_lazy("second_factor:account"),
        name="hai-buoc",
        icon_name="lock",
        order=10,
    )


@hooks.register("register_settings_menu_item")
def of_the_commune() -> MenuItem:
    return StewardItem(
        "Hai bước của cán bộ",
        reverse_lazy("second_factor:accounts"),
        name="can-bo-hai-buoc",
        icon_name="group",
        order=20,
    )
