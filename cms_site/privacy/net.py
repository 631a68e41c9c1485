"""The net under every door: whatever publishes a page (a copy, a program, a script), what nobody has looked at does not stay."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from .finishing import HELD
from .looking import must_be_looked_at


def hold_unseen(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Wagtail's signal after publishing: take back what nobody has looked at; the draft stays, the history says why."""
    if not must_be_looked_at(instance.specific):
        return
    Page.objects.get(pk=instance.pk).unpublish(log_action=False)
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
