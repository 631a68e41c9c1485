"""The account of somebody who works for a commune."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account whose name reads as Vietnam writes it: family name first.

    Wagtail's screens and reports print ``get_full_name`` everywhere, so the order is set right at its source.
    """

    class Meta(AbstractUser.Meta):
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"

    def get_full_name(self) -> str:
        return f"{self.last_name} {self.first_name}".strip()
