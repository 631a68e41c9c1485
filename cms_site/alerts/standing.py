"""What stands on top of the pages now: read at most every two seconds in a process, known even when the database is not.

Three ways out, each cheaper than the one before: the bar in every page made anew (memory, else one query by index);
pages kept for visitors, which are made anew as soon as a notice changes (``mark``); and a file for each commune that the web
server in front shows when this site does not answer (``fallback``).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.website import Notice, standing_at
from chinhquyen_sdk.host.fresh import Fresh
from cms_site.alerts.models import Alert
from cms_site.marks import ALERTS

MOST = 5  # notices at once; more would be a page of their own
AHEAD = timedelta(hours=1)

_last: dict[int, tuple[Notice, ...]] = {}


def _read(site_id: int) -> tuple[Notice, ...]:
    now = timezone.now()
    rows = Alert.objects.filter(site_id=site_id, ends__gt=now, starts__lt=now + AHEAD).order_by("-starts")
    return tuple(row.notice for row in rows[: MOST * 4])


_notices: Fresh[int, tuple[Notice, ...]] = Fresh(_read)


def standing(site: Site) -> tuple[Notice, ...]:
    """Return the notices to show now; what was known last when the database does not answer."""
    try:
        _last[site.pk] = _notices[site.pk]
    except DatabaseError:
        if transaction.get_connection().in_atomic_block:
            raise  # the transaction is broken anyhow; hiding why helps nobody
    return _now(_last.get(site.pk, ()))


def last_known(request: HttpRequest) -> tuple[Notice, ...]:
    """Return what this process knew last, without asking anybody: for pages shown when something broke."""
    site = getattr(request, "_wagtail_site", None)  # set by KnownSite, in front of everything that can break
    return _now(_last.get(site.pk, ())) if site else ()


def _now(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    return standing_at(notices, timezone.now())[:MOST]


def coming(site: Site) -> tuple[Notice, ...]:
    """Return the notices that stand now or within the hour, from the database."""
    return _read(site.pk)


def _changed(sender: type[Alert], instance: Alert, **kwargs: Any) -> None:
    from cms_site.alerts.fallback import try_to_write

    site = instance.site
    _notices.forget(site.pk)
    ALERTS.spread_after_commit()  # what was kept is made anew even if this change is undone
    transaction.on_commit(lambda: try_to_write(site))


def watch() -> None:
    """Notice every change of a notice; called once when Django is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, sender=Alert, dispatch_uid=f"cms.alerts.{id(signal)}")
