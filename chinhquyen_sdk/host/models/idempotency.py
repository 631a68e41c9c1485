"""What was answered to a request that may come twice."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from ..encryption import EncryptedJSONField


class IdempotencyKey(models.Model):
    """One accepted request: who came first with this key, and what he was answered."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    scope = models.CharField(max_length=60)
    key_hash = models.CharField(max_length=64)
    body_hash = models.CharField(max_length=64)
    # Sealed: an answer can hold the secret that opens a case.
    answer = EncryptedJSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=("site", "scope", "key_hash"), name="chinhquyen_one_answer"),
        ]
