"""The account of somebody who works for a commune."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.crypto import salted_hmac


class User(AbstractUser):
    """An account whose name reads as Vietnam writes it: family name first.

    Wagtail's screens and reports print ``get_full_name`` everywhere, so the order is set right at its source.
    """

    second_factor_since = models.DateTimeField("đăng nhập hai bước từ", null=True, blank=True, editable=False)
    session_round = models.PositiveIntegerField("lượt phiên", default=0, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"

    def get_full_name(self) -> str:
        return f"{self.last_name} {self.first_name}".strip()

    def end_sessions(self) -> None:
        """End every session this account has open, on every machine, and keep what else changed of signing in."""
        self.session_round += 1
        self.save(update_fields=["session_round", "second_factor_since"])

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Whoever is let in again later does not find the sessions of before.
        if not self.is_active and self.pk:
            self.session_round += 1
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "session_round"}
        super().save(*args, **kwargs)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must carry. Django's own knows the password only; both its public callers come here."""
        salt = "cms_site.people.models.User.session"
        proof = f"{self.password}:{self.session_round}"
        return salted_hmac(salt, proof, secret=secret, algorithm="sha256").hexdigest()
