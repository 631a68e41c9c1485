"""A letter is looked at again on the day it goes on: written in time, it may be too late by now."""

from __future__ import annotations

from datetime import datetime

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.refusals import Refused

from ..queries import moment_of
from ..rows import LifeEventRow


def in_time(site: Site, letter: Letter, at: datetime, reason: str = "") -> None:
    """Refuse what the template's rule no longer sends on the day of ``at``.

    Where the rule allows it a reason lets it pass; given at approval it counts when the letter is sent, too.
    """
    moment = moment_of(site, letter, local_day(at))
    if moment is None or moment.timing.may_send:
        return
    if moment.rule.late_with_reason and (reason or moment.late_reason):
        if reason:
            LifeEventRow.objects.filter(site=site, pk=letter.event).update(late_reason=reason)
        return
    more = " Vẫn cần gửi thì mời ghi vì sao." if moment.rule.late_with_reason else ""
    raise Refused(
        f"{moment.timing.explanation}{more}", basis=moment.rule.basis, code="too_late",
        field="late_reason" if moment.rule.late_with_reason else "",
    )  # fmt: skip
