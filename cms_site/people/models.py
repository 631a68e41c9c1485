"""The account of somebody who works for a commune."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from rest_framework.authtoken.models import Token


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

    def end_tokens(self) -> None:
        """End the keys of programs that act as this account: of our API, and Wagtail's own."""
        Token.objects.filter(user=self).delete()
        self.api_tokens.filter(revoked_at=None).update(revoked_at=timezone.now())

    def sign_out_everywhere(self) -> None:
        """End every session and every key; who knows the password may sign in again at once."""
        self.end_sessions()
        self.end_tokens()

    def save(self, *args: Any, **kwargs: Any) -> None:
        known, new_password = self.pk is not None, self._password is not None
        # Whoever is let in again later does not find the sessions of before.
        if not self.is_active and known:
            self.session_round += 1
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "session_round"}
        super().save(*args, **kwargs)
        # A password is changed because somebody else may know it: what they made with it goes with it.
        if known and (new_password or not self.is_active):
            self.end_tokens()

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must carry. Django's own knows the password only; both its public callers come here."""
        salt = "cms_site.people.models.User.session"
        proof = f"{self.password}:{self.session_round}"
        return salted_hmac(salt, proof, secret=secret, algorithm="sha256").hexdigest()
