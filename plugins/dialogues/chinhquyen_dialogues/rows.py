"""What is kept, and what only the database knows: constraints, indexes, who asked."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.crypto import salted_hmac

from chinhquyen_sdk.domain.dialogues import Demand, Dialogue, Promise, Question
from chinhquyen_sdk.host.encryption import EncryptedJSONField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of


def hash_voter(demand: object, key: str) -> str:
    """Return what tells voters of one request apart without saying who they are."""
    return salted_hmac("chinhquyen.dialogues.voter", f"{demand}:{key}", algorithm="sha256").hexdigest()


class DialogueRow(columns_of(Dialogue), SiteRow):  # type: ignore[misc]
    """A dialogue. ``questions`` and ``waiting`` are running totals; ``sort_day`` is its day as far as known."""

    questions = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    promises = models.PositiveIntegerField(default=0)
    sort_day = models.DateField()
    is_open = models.BooleanField(default=True)

    class Meta:
        verbose_name = "buổi đối thoại"
        verbose_name_plural = "buổi đối thoại"
        default_permissions = ()
        permissions = [("hold_dialogue", "Tổ chức đối thoại, theo dõi lời hứa")]
        constraints = [models.UniqueConstraint(fields=["site", "code"], name="cq_dialogues_code")]
        indexes = [models.Index(fields=["site", "is_open", "sort_day", "id"], name="cq_dialogues_list")]

    def __str__(self) -> str:
        return str(self.title)


class QuestionRow(columns_of(Question), SiteRow):  # type: ignore[misc]
    """A question; who asked is encrypted and shown to officers only."""

    asker: Any = EncryptedJSONField(null=True)

    class Meta:
        verbose_name = "câu hỏi"
        verbose_name_plural = "câu hỏi"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["dialogue", "number"], name="cq_dialogues_question")]
        indexes = [
            models.Index(fields=["site", "dialogue", "state", "number"], name="cq_dialogues_questions")
        ]

    def __str__(self) -> str:
        return f"Câu hỏi {self.number}"


class PromiseRow(columns_of(Promise), SiteRow):  # type: ignore[misc]
    """A promise and the picture of its result. ``sort_day`` is the day people wait for."""

    sort_day = models.DateField()
    photo = models.FileField(upload_to="dialogues/%Y/%m/", storage=private_storage, blank=True)
    photo_type = models.CharField(max_length=100, blank=True)

    class Meta:
        verbose_name = "lời hứa"
        verbose_name_plural = "lời hứa"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["dialogue", "number"], name="cq_dialogues_promise")]
        indexes = [models.Index(fields=["site", "state", "sort_day", "id"], name="cq_dialogues_promises")]

    def __str__(self) -> str:
        return f"Lời hứa {self.number}"


class DemandRow(columns_of(Demand), SiteRow):  # type: ignore[misc]
    """A request of voters for a dialogue."""

    class Meta:
        verbose_name = "yêu cầu đối thoại"
        verbose_name_plural = "yêu cầu đối thoại"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "code"], name="cq_dialogues_demand")]
        indexes = [models.Index(fields=["site", "state", "opened_on", "id"], name="cq_dialogues_demands")]

    def __str__(self) -> str:
        return str(self.title)


class ConsentRow(SiteRow):
    """One voter who agrees: encrypted, known again by a keyed hash. A struck one stays, with why."""

    demand = models.ForeignKey(DemandRow, on_delete=models.PROTECT, related_name="+")
    voter: Any = EncryptedJSONField()
    voter_hash = models.CharField(max_length=64)
    village = models.CharField(max_length=100)
    on_paper = models.BooleanField(default=False)
    struck_for = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = "cử tri đồng ý"
        verbose_name_plural = "cử tri đồng ý"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["demand", "voter_hash"], name="cq_dialogues_voter")]
        indexes = [models.Index(fields=["site", "demand", "created_at", "id"], name="cq_dialogues_consents")]


class TallyRow(models.Model):
    """Running totals of the promises of one year: the piece on the home page reads these and counts nothing."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    made = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)
    on_time = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "year"], name="cq_dialogues_tally")]
