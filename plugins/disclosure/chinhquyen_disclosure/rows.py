"""What is kept, and what only the database knows: once, in which order, where the files lie."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.disclosure import Due, DueState, Form, Posting, Proof
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of

_WAITING = [DueState.OPEN.value, DueState.WATCHED.value, DueState.PUBLISHED.value]


class DueRow(columns_of(Due), SiteRow):  # type: ignore[misc]
    """One thing to be made public. ``falls_on`` sorts: the due day, or the end of the term."""

    falls_on = models.DateField(null=True)

    class Meta:
        verbose_name = "việc phải công khai"
        verbose_name_plural = "việc phải công khai"
        default_permissions = ()
        permissions = [("publish_disclosure", "Đăng công khai, ghi minh chứng, đóng việc không phát sinh")]
        constraints = [
            models.UniqueConstraint(fields=["site", "duty", "term", "number"], name="cq_disclosure_due_once")
        ]
        indexes = [
            models.Index(fields=["site", "year", "duty"], name="cq_disclosure_year"),
            # The day view asks only for what waits.
            models.Index(
                fields=["site", "falls_on"], condition=models.Q(state__in=_WAITING), name="cq_disclosure_waiting"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.duty} {self.term} {self.number}"


class PostingRow(columns_of(Posting), SiteRow):  # type: ignore[misc]
    """One publication. ``folded`` is what searches look in: title and summary without diacritics."""

    folded = models.TextField(blank=True)

    class Meta:
        verbose_name = "bài công khai"
        verbose_name_plural = "bài công khai"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "published_at", "id"], name="cq_disclosure_newest"),
            models.Index(fields=["site", "topic", "published_at", "id"], name="cq_disclosure_topic"),
            models.Index(fields=["site", "duty", "published_at", "id"], name="cq_disclosure_of_duty"),
        ]


class ProofRow(columns_of(Proof), SiteRow):  # type: ignore[misc]
    """One proof. A village head's word counts once for each telling, a day on the loudspeaker too."""

    class Meta:
        verbose_name = "minh chứng"
        verbose_name_plural = "minh chứng"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "posting", "round", "village"], condition=models.Q(form=Form.VILLAGE_HEAD.value),
                name="cq_disclosure_receipt_once",
            ),
            models.UniqueConstraint(
                fields=["site", "posting", "round", "on"], condition=models.Q(form=Form.LOUDSPEAKER.value),
                name="cq_disclosure_day_once",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["site", "posting", "on"], name="cq_disclosure_proofs")]


class PhotoRow(SiteRow):
    """A photograph of a board, for the office's eyes: it may show who stood there."""

    posting = models.ForeignKey(PostingRow, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="disclosure/%Y/%m/", storage=private_storage)
    small = models.FileField(upload_to="disclosure/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "ảnh niêm yết"
        verbose_name_plural = "ảnh niêm yết"
        default_permissions = ()


class FileRow(SiteRow):
    """A file that goes with a posting; everybody may take it."""

    posting = models.ForeignKey(PostingRow, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="disclosure/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "tệp công khai"
        verbose_name_plural = "tệp công khai"
        default_permissions = ()
