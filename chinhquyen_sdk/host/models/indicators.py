"""Figures as they stood on a day, and the rows behind them: written once, looked up for ever."""

from __future__ import annotations

from typing import Any

from django.db import models


class TraceChunk(models.Model):
    """Some rows behind figures, named by what they say: the same rows are kept once, however many days show them."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    rows: Any = models.JSONField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "digest"], name="chinhquyen_trace_chunk")]


class FigureRow(models.Model):
    """What one indicator was worth in ``period`` on the day ``on``; it stood so until the next row of the same two.

    ``chunks`` names the rows behind it, in order; ``digest`` is of value and rows together.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    module = models.CharField(max_length=40)
    indicator = models.CharField(max_length=60)
    period = models.CharField(max_length=7)
    on = models.DateField()
    value = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    numerator = models.BigIntegerField(null=True)
    denominator = models.BigIntegerField(null=True)
    note = models.CharField(max_length=300, blank=True)
    chunks: Any = models.JSONField(default=list)
    digest = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "period", "indicator", "on"], name="chinhquyen_figure_of_a_day"
            )
        ]


class FigureRound(models.Model):
    """How far the keeping of a site's figures is: the day, and the journal's newest event then."""

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    seq = models.BigIntegerField(default=0)

    class Meta:
        default_permissions = ()
