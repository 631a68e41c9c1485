"""Editors are told of pages to look through again in the bell they know already; of each day once."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Site

from chinhquyen_sdk.host.models import NoticeRow
from chinhquyen_sdk.host.office.notices import add_notices
from cms_site.upkeep.queries import due_pages

MODULE, RULE = "cms", "review"


def remind_all() -> None:
    for site in Site.objects.select_related("root_page"):
        remind(site)


def remind(site: Site) -> int:
    """Tell everybody who may publish at ``site``; return how many notices are new."""
    pages = list(due_pages(site)[:20])
    if not pages or not (editors := _editors(site)):
        return 0
    today = timezone.localdate()
    rows = [
        NoticeRow(
            user_id=user,
            module=MODULE,
            about=uuid5(NAMESPACE_URL, f"cms-page-{state.page_id}"),
            due=state.due,
            rule=RULE,
            text=f"Đến hạn xem lại trang “{state.page.title[:150]}”",
            url=reverse("wagtailadmin_pages:edit", args=[state.page_id]),
            urgent=state.due < today,
        )
        for state in pages
        for user in editors
    ]
    return add_notices(site, rows)


def _editors(site: Site) -> list[int]:
    """The accounts that may publish the commune's home page."""
    held = GroupPagePermission.objects.filter(page_id=site.root_page_id, permission__codename="publish_page")
    return sorted(set(held.filter(group__user__is_active=True).values_list("group__user", flat=True)))
