"""What is kept, and what only the database can promise: no document twice; lists and searches that stay flat."""

from __future__ import annotations

from typing import Any

from django.db import models

from chinhquyen_sdk.domain.documents import LegalDocument, Reading, ReadingTask
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.fulltext import IndexedWords
from chinhquyen_sdk.host.rows import SiteRow, columns_of

# A day's share of the keys of the word index, so that what was issued last is found first. A stretch of that index
# (4,096 keys) is then eight days; where a day is full, its documents lie among those of the days before.
KEYS_A_DAY = 512


class DocumentRow(columns_of(LegalDocument), SiteRow):  # type: ignore[misc]
    """A document. ``effect`` is its state when last looked at, ``turns_on`` the day on which it changes next."""

    key = models.CharField(max_length=80)
    issuer_key = models.CharField(max_length=200)
    effect = models.CharField(max_length=20)
    turns_on = models.DateField(null=True)

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"
        default_permissions = ()
        permissions = [
            ("keep_document", "Nhập và sửa văn bản của thư viện"),
            ("assign_reading", "Giao cán bộ đọc văn bản, xem ai chưa đọc"),
            ("read_assigned", "Được giao đọc văn bản"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["site", "slug"], name="cq_documents_slug"),
            models.UniqueConstraint(
                fields=["site", "key", "issued_on", "issuer_key"],
                condition=models.Q(removed=False),
                name="cq_documents_once",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "removed", "-issued_on", "-id"], name="cq_documents_list"),
            models.Index(fields=["site", "removed", "kind", "-issued_on", "-id"], name="cq_documents_kind"),
            models.Index(
                fields=["site", "removed", "effect", "-issued_on", "-id"], name="cq_documents_effect"
            ),
            models.Index(
                fields=["site", "removed", "issuer_key", "-issued_on", "-id"], name="cq_documents_issuer"
            ),
            models.Index(fields=["site", "removed", "field", "-issued_on", "-id"], name="cq_documents_field"),
            models.Index(fields=["site", "removed", "-created_at"], name="cq_documents_newest"),
            models.Index(fields=["turns_on"], name="cq_documents_turns"),
        ]

    def __str__(self) -> str:
        return str(self.symbol)


class BodyRow(models.Model):
    """The text of a document, apart from it: no list carries it."""

    document = models.OneToOneField(
        DocumentRow, on_delete=models.CASCADE, related_name="body_row", primary_key=True
    )
    text = models.TextField()

    class Meta:
        verbose_name = "nội dung văn bản"
        verbose_name_plural = "nội dung văn bản"
        default_permissions = ()


class WordsRow(IndexedWords):
    """The words a document is found by; its key says from which day it is."""

    document = models.OneToOneField(DocumentRow, on_delete=models.CASCADE, related_name="index")

    class Meta:
        verbose_name = "từ để tìm văn bản"
        verbose_name_plural = "từ để tìm văn bản"
        default_permissions = ()


class RelationRow(models.Model):
    """What a document does to the one of that key: the document's own list, turned round so that the other finds it."""

    document = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="own_relations")
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    issued_on = models.DateField(null=True)

    class Meta:
        verbose_name = "quan hệ văn bản"
        verbose_name_plural = "quan hệ văn bản"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "key"], name="cq_documents_relation")]


class FileRow(SiteRow):
    """A file of a document."""

    document = models.ForeignKey(DocumentRow, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="documents/%Y/", storage=private_storage)

    class Meta:
        verbose_name = "tệp văn bản"
        verbose_name_plural = "tệp văn bản"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["document", "sha256"], name="cq_documents_file")]


class TaskRow(columns_of(ReadingTask), SiteRow):  # type: ignore[misc]
    """One assignment of one document."""

    class Meta:
        verbose_name = "việc giao đọc"
        verbose_name_plural = "việc giao đọc"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "document_id"], name="cq_documents_task"),
            models.Index(fields=["site", "-assigned_on", "-id"], name="cq_documents_tasks"),
        ]


class ReadingRow(columns_of(Reading), SiteRow):  # type: ignore[misc]
    """One person's reading."""

    class Meta:
        verbose_name = "lượt đọc"
        verbose_name_plural = "lượt đọc"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["task_id", "reader_id"], name="cq_documents_reader_once")
        ]
        indexes = [
            models.Index(fields=["site", "reader_id", "state", "due_on"], name="cq_documents_mine"),
            models.Index(fields=["site", "state", "due_on"], name="cq_documents_due"),
        ]


class TallyRow(models.Model):
    """How many documents have a value (a kind, an issuer, a year, a field): what filters offer, never counted anew."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    facet = models.CharField(max_length=10)
    value = models.CharField(max_length=200)
    label = models.CharField(max_length=200)
    documents = models.IntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "facet", "value"], name="cq_documents_tally")]


class ImportRow(SiteRow):
    """A table being looked at or taken in. ``next_row`` is where the worker goes on; the cells go when all are taken."""

    file_name = models.CharField(max_length=150)
    digest = models.CharField(max_length=64)
    by_id = models.CharField(max_length=60)
    by_name = models.CharField(max_length=150)
    issuer = models.CharField(max_length=200, blank=True)
    cells: Any = models.JSONField()
    first_row = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    matched: Any = models.JSONField(default=dict)
    running = models.BooleanField(default=False)
    next_row = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    problems: Any = models.JSONField(default=list)
    done_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "danh sách văn bản"
        verbose_name_plural = "danh sách văn bản"
        default_permissions = ()
        indexes = [models.Index(fields=["running", "created_at"], name="cq_documents_import")]
