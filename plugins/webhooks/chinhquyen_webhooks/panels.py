"""The office's screens: the addresses, and of each every message."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.webhooks import DeliveryState, KeepWebhook
from chinhquyen_sdk.host.answers import SeeOther, found_or_404, press
from chinhquyen_sdk.host.staff_page import StaffPage

from . import commands, queries
from .forms import ReplayForm, WebhookForm
from .module import DAYS_KEPT, KEEP, manifest


class WebhooksPage(StaffPage):
    """The frame of these screens."""

    module = manifest.slug
    permissions = (KEEP,)
    header_icon = "link-external"


class ListView(WebhooksPage):
    """Every address, and the form for a new one."""

    template_name = "chinhquyen_webhooks/admin/list.html"
    page_title = "Báo tin cho phần mềm khác"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            webhooks=queries.webhooks(self.site), form=self.form_of(WebhookForm), **kwargs
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        def keep(wish: KeepWebhook) -> UUID:
            return commands.register(self.site, wish, actor=self.actor)

        return self.act(WebhookForm(request.POST), keep, "Đã thêm. Mời gửi thử.", _to)


class WebhookPage(WebhooksPage):
    """Of one address; another commune's is not there."""

    start = ("webhooks", "Báo tin cho phần mềm khác")

    @cached_property
    def known(self) -> queries.Webhook:
        """The address the screen is about."""
        return found_or_404(queries.webhook(self.site, self.kwargs["id"]))


class WebhookView(WebhookPage):
    """One address: its secret, its choice of facts, and every message with how it went."""

    template_name = "chinhquyen_webhooks/admin/webhook.html"

    def get_page_title(self) -> str:
        return self.known.wish.label

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.deliveries(self.site, self.known.id, str(self.request.GET.get("sau", ""))[:80])
        return super().get_context_data(
            webhook=self.known, deliveries=found, after=after, days=DAYS_KEPT["deliveries"],
            form=self.form_of(WebhookForm, initial=self.known.wish.model_dump()), replay=self.form_of(ReplayForm), **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        def change(wish: KeepWebhook) -> None:
            commands.change(self.site, self.known.id, wish, actor=self.actor)

        return self.act(WebhookForm(request.POST), change, "Đã ghi.", _to(self.known.id))


class ReplaySinceView(WebhookView):
    """POST: send again everything since a day."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        def again(wish: Any) -> None:
            count = commands.replay_since(self.site, self.known.id, wish, actor=self.actor)
            messages.info(request, f"{count} tin sẽ được gửi lại trong ít phút.")

        return self.act(ReplayForm(request.POST), again, "Đã xếp hàng.", _to(self.known.id))


class ReplayView(WebhookPage):
    """POST: send one message again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, delivery: UUID) -> HttpResponse:
        found_or_404(queries.delivery(self.site, delivery))
        again = lambda: commands.replay(self.site, delivery, actor=self.actor)  # noqa: E731 - one line
        press(request, again, "Tin sẽ được gửi lại trong một phút.")
        return SeeOther(_to(self.known.id))


class StepView(WebhookPage):
    """POST: try, change the secret, switch off or on, remove."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        if step == "gui-thu":
            self._try()
            return SeeOther(_to(self.known.id))
        if step not in self._steps:
            raise Http404
        do, said = self._steps[step]
        press(request, do, said)
        return SeeOther(reverse("webhooks") if step == "xoa" else _to(self.known.id))

    @property
    def _steps(self) -> dict[str, tuple[Callable[[], object], str]]:
        site, id, actor = self.site, self.known.id, self.actor
        return {
            "doi-ma": (lambda: commands.rotate_secret(site, id, actor=actor), "Đã đổi mã ký. Mã cũ còn dùng được hai ngày."),
            "ngung": (lambda: commands.switch(site, id, on=False, actor=actor), "Đã ngừng báo tin."),
            "bao-lai": (lambda: commands.switch(site, id, on=True, actor=actor), "Đã báo tin trở lại."),
            "xoa": (lambda: commands.remove(site, id, actor=actor), "Đã xóa địa chỉ."),
        }  # fmt: skip

    def _try(self) -> None:
        tried = found_or_404(queries.delivery(self.site, commands.send_test(self.site, self.known.id)))
        if tried.state is DeliveryState.TAKEN:
            messages.success(self.request, "Bên nhận đã nhận tin thử.")
        else:
            messages.error(self.request, f"Tin thử chưa tới. {tried.error}")


def _to(id: UUID) -> str:
    return reverse("webhook", args=[id])
