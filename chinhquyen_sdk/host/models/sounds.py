"""A script read aloud, for whichever module asked."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from ..files import private_storage


class SoundRow(models.Model):
    """The sound of one subject: which words, which voice, how far. ``purpose`` names the module's use ("disclosure.posting")."""

    class State(models.TextChoices):
        WAITING = "waiting", "đang chờ đọc"
        RUNNING = "running", "đang đọc"
        DONE = "done", "đã có"
        FAILED = "failed", "chưa có"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=60)
    subject = models.UUIDField()
    script = models.TextField()
    voice = models.CharField(max_length=80)
    voice_label = models.CharField(max_length=150)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    reason = models.CharField(max_length=250, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    begun_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(auto_now=True)
    file = models.FileField(upload_to="sounds/%Y/%m/", storage=private_storage, blank=True)
    mime = models.CharField(max_length=50, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    seconds = models.PositiveIntegerField(null=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=("site", "purpose", "subject"), name="chinhquyen_one_sound")
        ]
        indexes = [
            models.Index(
                fields=["updated_at"], condition=models.Q(state__in=["waiting", "running"]), name="chinhquyen_sound_left"
            )
        ]  # fmt: skip
