"""What is kept of a letter, its ways and its batches, and what only the database can promise: no number twice."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from django.db import models
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, Site

from chinhquyen_sdk.domain.letters.consent import ContactWish
from chinhquyen_sdk.domain.letters.delivery import Delivery, Outcome
from chinhquyen_sdk.domain.letters.life_events import LifeEvent
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import OPEN, TO_SEND
from chinhquyen_sdk.domain.letters.wordings import Layer, Wording
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.fulltext import IndexedWords
from chinhquyen_sdk.host.rows import SiteRow, columns_of

_WORDINGS = UUID("5b0c1f0e-64a8-4f0e-9a37-4c1f5a0d7b46")


class LetterRow(columns_of(Letter), SiteRow):  # type: ignore[misc]
    """A letter. ``book`` and ``year`` say in which letter book its number stands, ``batch`` in which pile it was printed last."""

    book = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField(null=True)
    batch = models.UUIDField(null=True)
    signed_pdf = models.FileField(upload_to="letters/signed/%Y/", storage=private_storage, blank=True)

    class Meta:
        verbose_name = "thư"
        verbose_name_plural = "thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "event"], name="cq_letters_event"),
            models.UniqueConstraint(fields=["site", "book", "year", "number"], name="cq_letters_number"),
        ]
        indexes = [
            models.Index(
                fields=["site", "created_at", "id"],
                condition=models.Q(state__in=sorted(state.value for state in OPEN)),
                name="cq_letters_open",
            ),
            models.Index(
                fields=["site", "issued_on", "id"],
                condition=models.Q(state__in=sorted(state.value for state in TO_SEND)),
                name="cq_letters_to_send",
            ),
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_new"),
            models.Index(fields=["site", "state", "-created_at", "-id"], name="cq_letters_state"),
            models.Index(fields=["site", "about"], name="cq_letters_about"),
            models.Index(fields=["batch"], condition=models.Q(batch__isnull=False), name="cq_letters_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.about_code})"


class WordsRow(IndexedWords):
    """The words a letter is found by."""

    letter = models.OneToOneField(LetterRow, on_delete=models.CASCADE, related_name="words")

    class Meta:
        verbose_name = "từ để tìm thư"
        verbose_name_plural = "từ để tìm thư"
        default_permissions = ()


class DeliveryRow(columns_of(Delivery), SiteRow):  # type: ignore[misc]
    """One attempt. ``remote``: a worker carries it, since ``begun_at``."""

    received_by = EncryptedTextField(blank=True, default="")
    remote = models.BooleanField(default=False)
    begun_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "lần gửi thư"
        verbose_name_plural = "lần gửi thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "letter", "attempt"], name="cq_letters_attempt")
        ]
        indexes = [
            models.Index(
                fields=["at"],
                condition=models.Q(outcome=Outcome.UNDER_WAY.value, remote=True),
                name="cq_letters_remote",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.attempt}"


class AddressRow(SiteRow):
    """Where a letter's reader agreed to get it by a channel; sealed, and gone with the letter's words."""

    letter = models.UUIDField()
    channel = models.CharField(max_length=40)
    address = EncryptedTextField()
    agreed_on = models.DateField()

    class Meta:
        verbose_name = "địa chỉ nhận thư"
        verbose_name_plural = "địa chỉ nhận thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "letter", "channel"], name="cq_letters_address")
        ]

    def __str__(self) -> str:
        return self.channel


class JobRow(SiteRow):
    """Work on many letters in the background. A process that dies leaves it where it stood; another goes on from there.

    ``attempts`` only grows: it says whose the job is. ``failures`` counts the attempts since something was last done.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "đang chờ"
        RUNNING = "running", "đang làm"
        DONE = "done", "xong"
        FAILED = "failed", "hỏng"

    asked_by = models.CharField(max_length=60)
    asked_by_name = models.CharField(max_length=150)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    failures = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=250, blank=True)
    alive_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class ApprovalRow(JobRow):
    """A yes to many letters: ``wanted`` holds [letter, digest seen], ``reached`` of them are dealt with.

    ``left_out`` holds [letter, why not]: ids and reasons, no words of a letter.
    """

    wanted = models.JSONField()
    reached = models.PositiveIntegerField(default=0)
    left_out = models.JSONField(default=list)

    class Meta:
        verbose_name = "đợt duyệt thư"
        verbose_name_plural = "đợt duyệt thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "asked_by", "-created_at"], name="cq_letters_approvals"),
            models.Index(
                fields=["state", "alive_at"],
                condition=models.Q(state__in=["running", "waiting"]),
                name="cq_letters_approvals_open",
            ),
        ]


class BatchRow(JobRow):
    """Letters printed as one pile: ``written`` are drawn, ``marked`` of them are marked as printed.

    ``why``: they were printed before, or came back, and somebody asked for them once more.
    """

    envelope = models.CharField(max_length=2, choices=[(size.value, size.name) for size in EnvelopeSize])
    written = models.PositiveIntegerField(default=0)
    marked = models.PositiveIntegerField(default=0)
    why = EncryptedTextField(blank=True, default="")
    forgotten = models.BooleanField(default=False)
    letters = models.FileField(upload_to="letters/piles/%Y/%m/", storage=private_storage, blank=True)
    envelopes = models.FileField(upload_to="letters/piles/%Y/%m/", storage=private_storage, blank=True)
    labels = models.FileField(upload_to="letters/piles/%Y/%m/", storage=private_storage, blank=True)

    class Meta:
        verbose_name = "đợt in thư"
        verbose_name_plural = "đợt in thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_batches"),
            models.Index(
                fields=["state", "alive_at"],
                condition=models.Q(state__in=["running", "waiting"]),
                name="cq_letters_batches_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.total} thư: {self.state}"


def keyed(mark: str) -> str:
    """Return what is kept of a person's mark: worthless without the server's key, so that no guess can be tried."""
    return salted_hmac("chinhquyen.letters.person", mark, algorithm="sha256").hexdigest()


class LifeEventRow(columns_of(LifeEvent), SiteRow):  # type: ignore[misc]
    """A life event; whom it is about is sealed."""

    facts: Any = EncryptedJSONField()
    late_reason = EncryptedTextField(blank=True, default="")

    class Meta:
        verbose_name = "sự việc cần thư"
        verbose_name_plural = "sự việc cần thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "state", "latest", "id"], name="cq_letters_life_due"),
            models.Index(fields=["state", "best"], name="cq_letters_life_best"),
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_life_new"),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.happened_on}"


class ReaderRow(SiteRow):
    """One reader of a life event's letter; the key lets nobody be written to twice about one event."""

    life_event = models.ForeignKey(LifeEventRow, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)

    class Meta:
        verbose_name = "người nhận thư"
        verbose_name_plural = "người nhận thư"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "key"], name="cq_letters_once")]


class WishRow(columns_of(ContactWish), SiteRow):  # type: ignore[misc]
    """What somebody said about letters. ``said`` is the whole note, sealed; ``name_mark`` finds it by the name."""

    name_mark = models.CharField(max_length=64)
    said: Any = EncryptedJSONField()

    class Meta:
        verbose_name = "ý muốn về thư"
        verbose_name_plural = "ý muốn về thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "name_mark"], name="cq_letters_wish"),
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_wish_new"),
        ]


class ImportRow(SiteRow):
    """A list being looked at or taken in. ``next_row`` is where the worker goes on; the cells go when all are taken."""

    template = models.CharField(max_length=60)
    file_name = models.CharField(max_length=150)
    digest = models.CharField(max_length=64)
    by_id = models.CharField(max_length=60)
    by_name = models.CharField(max_length=150)
    cells: Any = EncryptedJSONField()
    first_row = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    matched = models.JSONField(default=dict)
    running = models.BooleanField(default=False)
    next_row = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    problems: Any = EncryptedJSONField(default=list)
    done_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "danh sách sự việc"
        verbose_name_plural = "danh sách sự việc"
        default_permissions = ()
        indexes = [models.Index(fields=["running", "created_at"], name="cq_letters_import")]


class WordingRow(  # type: ignore[misc]
    PreviewableMixin, DraftStateMixin, RevisionMixin, columns_of(Wording), SiteRow
):
    """One layer's words for one template; drafts and earlier versions are Wagtail's revisions.

    The columns hold what is in force while ``live``. Without a site they are the province's, for every commune.
    """

    site = models.ForeignKey(
        "wagtailcore.Site",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        verbose_name="trang xã, phường",
    )

    class Meta:
        verbose_name = "lời của mẫu thư"
        verbose_name_plural = "lời của mẫu thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "template"], name="cq_letters_wording"),
            models.UniqueConstraint(
                fields=["template"], condition=models.Q(site=None), name="cq_letters_wording_province"
            ),
            models.CheckConstraint(
                condition=models.Q(site=None, layer=Layer.PROVINCE.value)
                | models.Q(site__isnull=False, layer=Layer.COMMUNE.value),
                name="cq_letters_wording_layer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.template} ({Layer(self.layer).label})"

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "chinhquyen_letters/admin/wording_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Add the letter that the view drew: a row knows neither the office nor the template."""
        return {**super().get_preview_context(request, mode_name), **getattr(request, "shown", {})}


def wording_id(site: Site | None, template: str) -> UUID:
    """Return the key of a wording, known before it is written: two editors who begin at once meet in one row."""
    return uuid5(_WORDINGS, f"{site.pk if site else ''}:{template}")
