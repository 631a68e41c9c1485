"""How often each answer was given. There is no row of who gave it, and nothing to find it out from."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import F
from wagtail.models import Page


class PollTally(models.Model):
    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    option = models.UUIDField()
    votes = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "số phiếu thăm dò"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["page", "option"], name="cms_polls_one_tally")]


def count_vote(page: Page, option: str) -> None:
    """Add one to an answer; two at the same instant are both counted."""
    with transaction.atomic():
        line = PollTally.objects.filter(page=page, option=option)
        if not line.update(votes=F("votes") + 1):
            PollTally.objects.bulk_create([PollTally(page_id=page.pk, option=option)], ignore_conflicts=True)
            line.update(votes=F("votes") + 1)


def votes_of(page: Page) -> dict[str, int]:
    """Answers given so far, by the answer's id."""
    return {str(option): votes for option, votes in _rows(page).values_list("option", "votes")}


def has_votes(page: Page) -> bool:
    return _rows(page).filter(votes__gt=0).exists()


def _rows(page: Page) -> models.QuerySet[PollTally]:
    return PollTally.objects.filter(page_id=page.pk)
