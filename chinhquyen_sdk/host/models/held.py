"""What was typed and sent, and waits until somebody has looked at the personal data in it."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils import timezone

from ..encryption import EncryptedJSONField
from ..files import private_storage


class HeldRow(models.Model):
    """One act that waits: ``deed`` names it ("disclosure.publish"), ``subject`` what it is done to, ``wish`` is its record."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    deed = models.CharField(max_length=60)
    subject = models.UUIDField(null=True)
    # Sealed: it is held because it may tell of people.
    wish = EncryptedJSONField(default=dict)
    by = models.CharField(max_length=60)  # the account that sent it
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        default_permissions = ()


class HeldFile(models.Model):
    """A checked file that came with it."""

    held = models.ForeignKey(HeldRow, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=20)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="held/%Y/%m/", storage=private_storage)

    class Meta:
        default_permissions = ()
