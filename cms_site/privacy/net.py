"""The net under every door: whatever would make a page public (a copy, a program, a script), unseen it does not get there.

It hangs before the row is written, so no reader can come between; reading a page costs nothing for it.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from .finishing import HELD
from .looking import must_be_looked_at
from .words import word_fields

# What the software itself lays (the demo, a first home page) was looked at when it was written.
LAID = "laid_by_the_software"
_HELD_NOW = "_held_by_the_net"


def keep_unseen_back(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Before any page is written: with unseen finds it is written as a draft, whatever asked for it to be public."""
    if (
        not isinstance(instance, Page)
        or not instance.live
        or kwargs.get("raw")
        or getattr(instance, LAID, False)
    ):
        return
    written = kwargs.get("update_fields")
    if written is not None and not set(written) & {"live", *word_fields(instance)}:
        return
    # The plain row of a page (moved, renumbered) has no words of its own that its specific row has not.
    if type(instance) is Page and written is None and instance.pk and instance.specific_class is not Page:
        return
    if not must_be_looked_at(instance):
        return
    instance.live, instance.live_revision, instance.has_unpublished_changes = False, None, True
    if written is not None:
        Page.objects.filter(pk=instance.pk).update(
            live=False, has_unpublished_changes=True, live_revision=None
        )
    setattr(instance, _HELD_NOW, True)


def tell_of_held(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """After it was written: the page's history says why it is a draft."""
    if isinstance(instance, Page) and instance.__dict__.pop(_HELD_NOW, False):
        log(instance=instance, action=HELD)


def hold_unseen(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Wagtail's signal after publishing, the second net: a page that was made public by the row alone comes down."""
    current = Page.objects.get(pk=instance.pk)
    if not current.live or not must_be_looked_at(instance.specific):
        return
    current.unpublish(log_action=False)
    instance.live = False
    log(instance=instance, action=HELD)


def tell_of_held_copies(request: HttpRequest, page: Page, copy: Page) -> HttpResponse | None:
    """Wagtail's hook after copying: lead to the first copy that waits for its look."""
    copies = copy.get_descendants(inclusive=True).order_by("path")
    held = copies.filter(live=False, pk__in=_held_now(copies)).first()
    if held is None:
        return None
    text = "Bản sao đã lưu, chưa đăng: có thể có thông tin riêng của người dân. Mời xem từng chỗ dưới đây."
    messages.warning(request, text)
    return redirect("cms_page_finds", held.pk)


def _held_now(copies: Any) -> Any:
    return PageLogEntry.objects.filter(action=HELD, page__in=copies.values("pk")).values("page_id")
