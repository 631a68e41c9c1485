"""What is kept, and what only the database knows: constraints, indexes."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.greetings import Greeting, GreetingState, LogPlay, OwnOccasion
from chinhquyen_sdk.host.rows import SiteRow, columns_of

_MOVED_BY_THE_CLOCK = [GreetingState.PLANNED.value, GreetingState.PUBLISHED.value]


class GreetingRow(columns_of(Greeting), SiteRow):  # type: ignore[misc]
    """One greeting: of one occasion in one year there is one."""

    class Meta:
        verbose_name = "lời chúc"
        verbose_name_plural = "lời chúc"
        default_permissions = ()
        permissions = [
            ("write_greeting", "Soạn lời chúc, hẹn giờ, ghi lần phát loa"),
            ("approve_greeting", "Duyệt lời chúc"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["site", "occasion", "year"], name="cq_greetings_once"),
        ]
        indexes = [
            models.Index(fields=["site", "day", "id"], name="cq_greetings_calendar"),
            models.Index(fields=["site", "published_at", "id"], name="cq_greetings_public"),
            # Only what the clock may still move is in the index the worker asks every minute.
            models.Index(
                fields=["state", "publish_at"], condition=models.Q(state__in=_MOVED_BY_THE_CLOCK),
                name="cq_greetings_clock",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.occasion} {self.year}"


class VersionRow(SiteRow):
    """The words of one greeting as they once were."""

    greeting = models.ForeignKey(GreetingRow, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField("bản số")
    title = models.CharField("tiêu đề", max_length=200)
    page = models.TextField("lời trên trang")
    script = models.TextField("lời đọc loa")
    social = models.TextField("bài mạng xã hội")
    writer = models.CharField("người soạn", max_length=150, blank=True)

    class Meta:
        verbose_name = "bản lời chúc"
        verbose_name_plural = "bản lời chúc"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["greeting", "number"], name="cq_greetings_version")]


class PlayRow(columns_of(LogPlay), SiteRow):  # type: ignore[misc]
    """One reading through a loudspeaker that staff wrote down."""

    greeting = models.ForeignKey(GreetingRow, on_delete=models.CASCADE, related_name="+")
    writer = models.CharField("người ghi", max_length=150, blank=True)

    class Meta:
        verbose_name = "lần phát loa"
        verbose_name_plural = "lần phát loa"
        default_permissions = ()
        indexes = [models.Index(fields=["greeting", "played_at"], name="cq_greetings_plays")]


class OccasionRow(columns_of(OwnOccasion), SiteRow):  # type: ignore[misc]
    """What a commune says of an occasion: not greeted here, or a day of its own."""

    occasion = models.CharField("dịp", max_length=40)
    used = models.BooleanField("có chúc mừng", default=True)
    own = models.BooleanField("ngày riêng", default=False)

    class Meta:
        verbose_name = "dịp của xã, phường"
        verbose_name_plural = "dịp của xã, phường"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "occasion"], name="cq_greetings_occasion")]
