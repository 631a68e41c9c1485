"""What is kept, and what only the database can promise: one code and one entry for one project."""

from __future__ import annotations

from typing import Any

from django.db import models

from chinhquyen_sdk.domain.projects import Gift, Progress, Project, ProjectState
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of

_OPEN = [state.value for state in ProjectState if state.is_open]


class ProjectRow(columns_of(Project), SiteRow):  # type: ignore[misc]
    """A project. ``rank`` sorts what is being built first, ``began_on`` within it; ``once`` tells a double entry; ``cell`` is its
    place in the map's grid; ``falls_on`` is when the register asks for something next; ``folded`` is what a search looks in."""

    rank = models.PositiveSmallIntegerField(default=0)
    began_on = models.DateField()
    once = models.CharField(max_length=450)
    cell = models.BigIntegerField(null=True)
    falls_on = models.DateField(null=True)
    folded = models.TextField(blank=True)

    class Meta:
        verbose_name = "dự án"
        verbose_name_plural = "dự án"
        default_permissions = ()
        permissions = [
            ("keep_project", "Ghi, sửa, nhập sổ chương trình, dự án"),
            ("report_progress", "Báo tiến độ, ảnh, khoản bà con góp của dự án"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_projects_code"),
            models.UniqueConstraint(fields=["site", "once"], name="cq_projects_once"),
        ]
        indexes = [
            models.Index(fields=["site", "withdrawn", "rank", "-began_on", "-id"], name="cq_projects_listed"),
            models.Index(fields=["site", "withdrawn", "state", "rank", "-began_on", "-id"], name="cq_projects_by_state"),
            models.Index(fields=["site", "withdrawn", "village", "rank", "-began_on", "-id"], name="cq_projects_by_village"),
            models.Index(fields=["site", "cell"], name="cq_projects_cells"),
            models.Index(fields=["site", "falls_on"], condition=models.Q(state__in=_OPEN), name="cq_projects_due"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.title)


class TotalRow(SiteRow):
    """Running totals of public projects in one state: how many, their capital, what was paid, in đồng."""

    state = models.CharField(max_length=20)
    projects = models.PositiveIntegerField(default=0)
    capital = models.BigIntegerField(default=0)
    paid = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "tổng số dự án"
        verbose_name_plural = "tổng số dự án"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "state"], name="cq_projects_total")]


class ProgressRow(columns_of(Progress), SiteRow):  # type: ignore[misc]
    """How far a project was on a day."""

    class Meta:
        verbose_name = "tiến độ dự án"
        verbose_name_plural = "tiến độ dự án"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "project", "-on", "-id"], name="cq_projects_progress")]


class GiftRow(columns_of(Gift), SiteRow):  # type: ignore[misc]
    """What people gave, or what it went to."""

    class Meta:
        verbose_name = "khoản bà con góp"
        verbose_name_plural = "khoản bà con góp"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "project", "-on", "-id"], name="cq_projects_gifts")]


class PhotoRow(SiteRow):
    """A photograph of a site on a day. ``alt`` says it to whoever does not see it."""

    project = models.ForeignKey(ProjectRow, on_delete=models.PROTECT, related_name="+")
    taken_on = models.DateField()
    alt = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="projects/%Y/%m/", storage=private_storage)
    small = models.FileField(upload_to="projects/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "ảnh công trình"
        verbose_name_plural = "ảnh công trình"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["project", "sha256"], name="cq_projects_photo_once")]
        indexes = [models.Index(fields=["site", "project", "-taken_on"], name="cq_projects_photos")]


class DocumentRow(SiteRow):
    """A document of a project: an address elsewhere (``url``) or a file; everybody may read it."""

    project = models.ForeignKey(ProjectRow, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    url = models.CharField(max_length=300, blank=True)
    name = models.CharField(max_length=150, blank=True)
    kind = models.CharField(max_length=10, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    file = models.FileField(upload_to="projects/%Y/%m/", storage=private_storage, blank=True)

    class Meta:
        verbose_name = "tài liệu dự án"
        verbose_name_plural = "tài liệu dự án"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "project"], name="cq_projects_documents")]


class ImportRow(SiteRow):
    """A list being looked at or taken in. ``next_row`` is where the worker goes on; the cells go when all are taken."""

    file_name = models.CharField(max_length=150)
    digest = models.CharField(max_length=64)
    by_id = models.CharField(max_length=60)
    by_name = models.CharField(max_length=150)
    cells: Any = models.JSONField()
    first_row = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    matched = models.JSONField(default=dict)
    running = models.BooleanField(default=False)
    next_row = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    problems: Any = models.JSONField(default=list)
    done_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "danh sách dự án"
        verbose_name_plural = "danh sách dự án"
        default_permissions = ()
        indexes = [models.Index(fields=["running", "created_at"], name="cq_projects_import")]
