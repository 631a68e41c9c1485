"""The queue of today, run by one officer at the door: call, done, not there, one click or one key each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView, View

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once

from .. import commands, queries
from ..forms import RegisterForm
from .frame import Page, ReceiverScreen, T

_UNWRITTEN = timedelta(days=30)

_DEEDS: dict[str, tuple[Callable[..., Visit], str]] = {
    "arrive": (commands.arrive, "Số {number}: đã đến, vào hàng chờ."),
    "call": (commands.call, "Mời số {number}."),
    "finish": (commands.finish, "Số {number}: tiếp xong. Nhớ ghi sổ."),
    "skip": (commands.skip, "Số {number}: vắng khi mời."),
}


class QueueView(Page, TemplateView):
    """Who is inside, who is next, who has an appointment; beside it the form for whoever comes in."""

    template_name = f"{T}queue.html"
    page_title = "Tiếp công dân hôm nay"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now, day = timezone.now(), queries.today_day(self.site, today())
        kwargs.setdefault("form", RegisterForm(day=day))
        return super().get_context_data(
            hall=queries.hall(self.site, today(), now), day=day, spoken=spoken_day(today()),
            unwritten=queries.unwritten(self.site, today() - _UNWRITTEN), **kwargs,
        )  # fmt: skip


class NextView(ReceiverScreen, View):
    """Finish with those inside, ask the next one in."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        called = commands.call_next(self.site, caller=self.actor.id)
        if called is None:
            messages.info(request, "Không còn ai trong hàng chờ.")
        return redirect("reception_days_queue")


class TurnView(ReceiverScreen, View):
    """One deed with one visitor."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, deed: str) -> HttpResponse:
        self.visit_or_404(code)
        if deed not in _DEEDS:
            raise Http404
        act, said = _DEEDS[deed]
        try:
            more = {"caller": self.actor.id} if deed == "call" else {}
            visit = act(self.site, code, **more)
        except Refused as refused:
            messages.warning(request, refused.with_basis)
        else:
            messages.success(request, said.format(number=visit.number or visit.code))
        return redirect("reception_days_queue")


class RegisterView(QueueView):
    """Somebody without an appointment; the number is told at once."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect("reception_days_queue")

    def post(self, request: HttpRequest) -> HttpResponse:
        form = RegisterForm(request.POST, day=queries.today_day(self.site, today()))
        if form.is_valid() and attempt(form, lambda _: self._register(form)):
            return redirect("reception_days_queue")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _register(self, form: RegisterForm) -> None:
        def act() -> dict[str, Any]:
            booked = commands.register_visit(self.site, form.record, actor=self.actor)
            return {"number": booked.visit.number}

        scope = f"reception_days.register:{self.actor.id}"
        done = once(self.site, scope, form.once_key, fingerprint(form.record), act)
        messages.success(self.request, f"Số thứ tự: {done['number']}. Mời ông/bà chờ xem số trên màn hình.")
