"""Following promises up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import KeepPromise, Promise
from chinhquyen_sdk.domain.dialogues.telling import promise_sentence
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms.office import DelayForm, KeepForm
from .holder import HolderPage


class PromisesView(HolderPage):
    """Every promise, late ones first."""

    template_name = "chinhquyen_dialogues/admin/promises.html"
    page_title = "Lời hứa sau đối thoại"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now, chosen = today(), self.request.GET.get("xem", queries.PromiseFilter.OPEN.value)
        wanted = queries.PromiseFilter(chosen) if chosen in set(queries.PromiseFilter) else None
        lines, after = queries.promises(self.site, wanted, now, after=self.request.GET.get("sau", ""))
        return super().get_context_data(
            lines=[(line, promise_sentence(line.promise, now), line.promise.is_late(now)) for line in lines],
            filters=list(queries.PromiseFilter), wanted=wanted, after=after, **kwargs,
        )  # fmt: skip


class PromiseView(HolderPage):
    """One promise: done, or late with a reason."""

    template_name = "chinhquyen_dialogues/admin/promise.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        promise = self.promise_or_404(self.kwargs["promise"])
        self.page_title = f"Lời hứa {promise.number}"
        return super().get_context_data(
            sentence=promise_sentence(promise, today()), keep=self.form_of(KeepForm), bound=self.bound,
            late=promise.is_late(today()), talk=queries.dialogue_by_id(self.site, promise.dialogue),
            delay=self.form_of(DelayForm), history=queries.history(self.site, promise.id)[::-1], **kwargs | {"promise": promise},
        )  # fmt: skip

    def promise_or_404(self, promise: UUID) -> Promise:
        """Return the promise of this site."""
        found = queries.promise_by_id(self.site, promise)
        if found is None:
            raise Http404
        return found


class KeepView(PromiseView):
    """Done."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, promise: UUID) -> HttpResponse:
        self.promise_or_404(promise)
        form = KeepForm(request.POST, request.FILES)

        def keep(wish: KeepPromise) -> None:
            photos = [file for file in form.cleaned_data["photo"] if file.content_type.startswith("image/")]
            commands.keep_promise(self.site, promise, wish, photos[0] if photos else None, actor=self.actor)

        return self.act(form, keep, "Đã ghi là xong.", reverse("dialogues_promise", args=[promise]))


class DelayView(PromiseView):
    """Late."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, promise: UUID) -> HttpResponse:
        self.promise_or_404(promise)
        return self.act(
            DelayForm(request.POST), lambda wish: commands.delay_promise(self.site, promise, wish, actor=self.actor),
            "Đã ghi lý do và ngày hẹn lại.", reverse("dialogues_promise", args=[promise]),
        )  # fmt: skip


def draw_promises(site: SiteRef, request: object) -> str:
    """Return the piece "Lời hứa sau đối thoại" for any page."""
    now, where = today(), Site(pk=site.id)
    late, _ = queries.promises(where, queries.PromiseFilter.LATE, now, size=3)
    context = {
        "totals": queries.totals(where, now.year), "year": now.year,
        "late": [(line.promise, promise_sentence(line.promise, now)) for line in late],
    }  # fmt: skip
    return render_to_string("chinhquyen_dialogues/pieces/promises.html", context)
