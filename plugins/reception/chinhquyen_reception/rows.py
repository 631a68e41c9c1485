"""What is kept, and what only the database knows: constraints, indexes, secrets."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.replies import ReplyTemplate
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.fulltext import IndexedWords, mark
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

hash_secret = secret_hasher("reception")


NO_DUE = date.max  # sorts after every day: cases that lawfully stand come last


def sort_day(petition: Petition) -> date:
    """Return the day lists sort by: what is due next; for a closed case its closing, mirrored, so the newest is first.

    One ascending key serves both lists, so that each page is one walk along one index.
    """
    if petition.closed_at is None:
        return petition.due_on or NO_DUE
    return date.fromordinal(date.max.toordinal() - local_day(petition.closed_at).toordinal())


def marks_of(site_id: int, petition: Petition) -> list[str]:
    """Return the marks a search is narrowed by: commune, half (open or closed), and what the list can filter."""
    half = CLOSED if not petition.is_open else OPEN
    named = {
        "s": site_id,
        "k": petition.kind.value,
        "t": petition.state.value,
        "o": petition.officer_id or "none",
    }
    day = petition.due_on or NO_DUE
    return [
        half,
        *(mark(n, v) for n, v in named.items()),
        mark("v", petition.village),
        mark("d", day.isoformat()),
    ]


OPEN, CLOSED = mark("half", "open"), mark("half", "closed")


class PetitionRow(columns_of(Petition), SiteRow):  # type: ignore[misc]
    """A petition. ``secret_hash`` opens it for its sender, ``once_hash`` makes a second sending the first."""

    secret_hash = models.CharField(max_length=64)
    once_hash = models.CharField(max_length=64, null=True)
    sort_day = models.DateField(default=NO_DUE)
    is_closed = models.BooleanField(default=False)

    class Meta:
        verbose_name = "đơn thư"
        verbose_name_plural = "đơn thư"
        default_permissions = ()
        permissions = [
            ("handle_petition", "Xử lý đơn thư"),
            ("assign_petition", "Giao đơn cho cán bộ"),
            ("open_identity", "Mở danh tính người tố cáo"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_reception_code"),
            models.UniqueConstraint(fields=["site", "once_hash"], name="cq_reception_once"),
            models.UniqueConstraint(fields=["site", "origin"], name="cq_reception_origin"),
        ]
        indexes = [
            models.Index(fields=["site", "is_closed", "sort_day", "id"], name="cq_reception_list"),
            models.Index(
                fields=["site", "officer_id", "is_closed", "sort_day", "id"], name="cq_reception_officer"
            ),
            models.Index(fields=["site", "state", "received_on", "id"], name="cq_reception_state"),
            models.Index(fields=["site", "received_on", "id"], name="cq_reception_received"),
            models.Index(
                fields=["site", "part_of"], name="cq_reception_parts", condition=~models.Q(part_of="")
            ),
            models.Index(
                fields=["site", "linked_to"], name="cq_reception_linked", condition=~models.Q(linked_to="")
            ),
            models.Index(
                fields=["kept_until"],
                name="cq_reception_kept",
                condition=models.Q(kept_until__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.code)


class IdentityRow(models.Model):
    """A denouncer, encrypted and apart. Read through ``commands.open_identity`` only: it logs who looked."""

    petition = models.OneToOneField(PetitionRow, on_delete=models.PROTECT, primary_key=True, related_name="+")
    identity: Any = EncryptedJSONField()

    class Meta:
        verbose_name = "danh tính người tố cáo"
        verbose_name_plural = "danh tính người tố cáo"
        default_permissions = ()


class GrantRow(SiteRow):
    """One officer named for one case to open the denouncer's identity, until it is taken back."""

    petition = models.ForeignKey(PetitionRow, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    reason = models.CharField(max_length=300)
    granted_by = models.CharField(max_length=150)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "quyền mở danh tính từng đơn"
        verbose_name_plural = "quyền mở danh tính từng đơn"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["petition", "user"], condition=models.Q(revoked_at=None), name="cq_reception_grant"
            )
        ]


class DraftRow(SiteRow):
    """A petition being written by somebody without an account; encrypted, and gone after two days."""

    data: Any = EncryptedJSONField()

    class Meta:
        verbose_name = "bản nháp"
        verbose_name_plural = "bản nháp"
        default_permissions = ()
        indexes = [models.Index(fields=["updated_at"], name="cq_reception_draft_age")]


class FlagRow(models.Model):
    """One mark of one petition, for the officers' filter."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    petition = models.ForeignKey(PetitionRow, on_delete=models.CASCADE, related_name="+")
    flag = models.CharField(max_length=40)

    class Meta:
        verbose_name = "dấu cần lưu ý"
        verbose_name_plural = "dấu cần lưu ý"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["petition", "flag"], name="cq_reception_flag")]
        indexes = [models.Index(fields=["site", "flag"], name="cq_reception_flagged")]


class FingerprintRow(models.Model):
    """A keyed hash of who wrote or of what a petition says: likely earlier ones are found without reading any."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    petition = models.ForeignKey(PetitionRow, on_delete=models.CASCADE, related_name="+")
    mark = models.CharField(max_length=32)
    received_on = models.DateField()

    class Meta:
        verbose_name = "dấu vết đơn"
        verbose_name_plural = "dấu vết đơn"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["petition", "mark"], name="cq_reception_mark")]
        indexes = [models.Index(fields=["site", "mark", "-received_on"], name="cq_reception_marked")]


class AttachmentRow(SiteRow):
    """One file of a petition or of a draft. ``sealed`` content is encrypted: handwriting shows who wrote."""

    petition = models.ForeignKey(PetitionRow, on_delete=models.PROTECT, null=True, related_name="+")
    draft = models.ForeignKey(DraftRow, on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=20)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    sealed = models.BooleanField(default=False)
    file = models.FileField(upload_to="reception/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "tệp đính kèm"
        verbose_name_plural = "tệp đính kèm"
        default_permissions = ()


class SupplementRow(SiteRow):
    """What a sender added later."""

    petition = models.ForeignKey(PetitionRow, on_delete=models.PROTECT, related_name="+")
    text: Any = EncryptedTextField()
    at = models.DateTimeField()

    class Meta:
        verbose_name = "phần bổ sung"
        verbose_name_plural = "phần bổ sung"
        default_permissions = ()


class WordsRow(IndexedWords):
    """The words a petition is found by; of a denunciation only its code and kind. Its keys grow: newest first."""

    petition = models.OneToOneField(PetitionRow, on_delete=models.CASCADE, related_name="words")

    class Meta:
        verbose_name = "từ để tìm đơn"
        verbose_name_plural = "từ để tìm đơn"
        default_permissions = ()


class MailRow(SiteRow):
    """A message that was not taken in as a petition; the message itself stays in the mailbox. Who and what encrypted."""

    key = models.CharField(max_length=64)
    needs_look = models.BooleanField(default=True)
    folder = models.CharField(max_length=40)
    reason = models.CharField(max_length=300)
    seen: Any = EncryptedJSONField()
    at = models.DateTimeField()
    settled_by = models.CharField(max_length=150, blank=True)

    class Meta:
        verbose_name = "thư điện tử chưa nhận"
        verbose_name_plural = "thư điện tử chưa nhận"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "key"], name="cq_reception_mail")]
        indexes = [models.Index(fields=["site", "needs_look", "-at"], name="cq_reception_maillist")]


class TallyRow(models.Model):
    """One running total (``figures.TallyKey``) of a commune: pages read these, they never count petitions."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    dimension = models.CharField(max_length=10)
    key = models.CharField(max_length=100, blank=True)
    label = models.CharField(max_length=150, blank=True)
    # Not "positive" to the database: a wrong total must not stop a petition, the check names it.
    received = models.IntegerField(default=0)
    accepted = models.IntegerField(default=0)
    finished = models.IntegerField(default=0)
    on_time = models.IntegerField(default=0)
    days = models.BigIntegerField(default=0)
    asked = models.IntegerField(default=0)
    solved = models.IntegerField(default=0)
    not_solved = models.IntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "month", "dimension", "key"], name="cq_reception_tally")
        ]


class ReplyRow(columns_of(ReplyTemplate), SiteRow):  # type: ignore[misc]
    """A commune's own template of a reply, or its own wording of a shipped one (``slug``)."""

    edited_by = models.CharField("người sửa", max_length=150, blank=True)

    class Meta:
        verbose_name = "mẫu trả lời"
        verbose_name_plural = "mẫu trả lời"
        default_permissions = ()
        permissions = [("keep_replies", "Sửa mẫu trả lời")]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "slug"], condition=~models.Q(slug=""), name="cq_reception_reply_slug"
            )
        ]
        indexes = [models.Index(fields=["site", "move"], name="cq_reception_reply")]
