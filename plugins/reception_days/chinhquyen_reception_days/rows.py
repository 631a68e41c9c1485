"""What is kept, and what only the database can promise: one person a turn, one number a line of the book."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from chinhquyen_sdk.domain.reception_days.book import BookEntry
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.planning import Plan
from chinhquyen_sdk.domain.reception_days.states import DayKind, VisitState
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

hash_secret = secret_hasher("reception_days")


class PlanRow(columns_of(Plan), SiteRow):  # type: ignore[misc]
    """The commune's pattern of reception days."""

    class Meta:
        verbose_name = "nếp tiếp công dân"
        verbose_name_plural = "nếp tiếp công dân"
        default_permissions = ()
        permissions = [
            ("receive_visitors", "Tiếp công dân, ghi sổ"),
            ("plan_days", "Lập và đổi lịch tiếp công dân"),
            ("open_identity", "Mở danh tính người tố cáo trong sổ tiếp công dân"),
        ]
        constraints = [models.UniqueConstraint(fields=["site"], name="cq_reception_days_plan")]


class DayRow(columns_of(ReceptionDay), SiteRow):  # type: ignore[misc]
    """A reception day; the link of an online one is sealed."""

    link: Any = EncryptedTextField(blank=True, default="")

    class Meta:
        verbose_name = "ngày tiếp công dân"
        verbose_name_plural = "ngày tiếp công dân"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "planned_for"],
                condition=Q(kind=DayKind.REGULAR.value),
                name="cq_reception_days_once",
            )
        ]
        indexes = [models.Index(fields=["site", "on"], name="cq_reception_days_on")]


class VisitRow(columns_of(Visit), SiteRow):  # type: ignore[misc]
    """A visit. Who comes and why is sealed; ``secret_hash`` opens it for the visitor."""

    visitor: Any = EncryptedJSONField()
    secret_hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "lượt tiếp"
        verbose_name_plural = "lượt tiếp"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_reception_days_code"),
            models.UniqueConstraint(
                fields=["site", "day", "slot"],
                condition=Q(slot__isnull=False) & ~Q(state=VisitState.CANCELLED.value),
                name="cq_reception_days_slot",
            ),
            models.UniqueConstraint(fields=["site", "on", "number"], name="cq_reception_days_turn"),
        ]
        indexes = [
            models.Index(fields=["site", "on", "state"], name="cq_reception_days_queue"),
            models.Index(fields=["site", "state", "on"], name="cq_reception_days_open"),
        ]

    def __str__(self) -> str:
        return str(self.code)


class EntryRow(columns_of(BookEntry), SiteRow):  # type: ignore[misc]
    """A line of the book Mẫu 03/TCD; its words are sealed."""

    words: Any = EncryptedJSONField()

    class Meta:
        verbose_name = "dòng sổ tiếp công dân"
        verbose_name_plural = "sổ tiếp công dân"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "year", "number"], name="cq_reception_days_number"),
            models.UniqueConstraint(fields=["site", "visit"], name="cq_reception_days_visit"),
        ]
        indexes = [
            models.Index(
                fields=["site", "reply_due"],
                condition=Q(replied_on__isnull=True),
                name="cq_reception_days_reply",
            ),
            models.Index(
                fields=["site", "notice_due"],
                condition=Q(notice_on__isnull=True),
                name="cq_reception_days_notice",
            ),
        ]


class CorrectionRow(SiteRow):
    """One correction of a line: what stood there first is never lost."""

    entry = models.ForeignKey(EntryRow, on_delete=models.PROTECT, related_name="+")
    correction: Any = EncryptedJSONField()

    class Meta:
        verbose_name = "đính chính sổ"
        verbose_name_plural = "đính chính sổ"
        default_permissions = ()
