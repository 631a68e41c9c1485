"""Templates of replies: list, edit, look, go back to the shipped words."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.reception.replies import MOVE_LABELS, PLACEHOLDERS, SAMPLE, fill

from .. import commands, queries
from ..forms.replies import ReplyForm
from ..module import KEEP_REPLIES
from .officer import OfficerScreen


class RepliesView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Every template of this commune."""

    template_name = "chinhquyen_reception/admin/replies.html"
    page_title = "Mẫu trả lời"
    header_icon = "draft"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = queries.replies(self.site)
        groups = [
            (label, [one for one in found if one.template.move is move])
            for move, label in MOVE_LABELS.items()
        ]
        return super().get_context_data(groups=groups, keeps=self.holds(self.request, KEEP_REPLIES), **kwargs)


class ReplyView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Write a template, look at it with invented facts, keep it. "Xem trước" keeps what was typed and writes nothing."""

    permissions = (KEEP_REPLIES,)
    template_name = "chinhquyen_reception/admin/reply.html"
    page_title = "Sửa mẫu trả lời"
    header_icon = "draft"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        key = kwargs.pop("key", "") or self.kwargs.get("key", "")
        known = queries.reply(self.site, key) if key else None
        if key and known is None:
            raise Http404
        if "form" not in kwargs:
            initial = known.template.model_dump(mode="json") if known else {"move": "answer"}
            kwargs |= {"form": ReplyForm(initial=initial), "shown": known.template.body if known else ""}
        shown = kwargs.pop("shown", "")
        return super().get_context_data(
            key=key, known=known, preview=fill(shown, SAMPLE),
            placeholders=[(f"{{{{{name}}}}}", label, sample) for name, (label, sample) in PLACEHOLDERS.items()], **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest, key: str = "") -> HttpResponse:
        form = ReplyForm(request.POST)
        fits = form.is_valid()
        if fits and "xem" not in request.POST:
            commands.keep_reply(self.site, form.record, actor=self.actor, key=key)
            messages.success(request, f"Đã lưu mẫu “{form.record.name}”.")
            return redirect("reception_replies")
        shown = form.record.body if fits else ""
        return self.render_to_response(
            self.get_context_data(form=form, shown=shown), status=200 if fits else 422
        )


class DropReplyView(OfficerScreen, View):
    """Forget the commune's own words."""

    permissions = (KEEP_REPLIES,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: str) -> HttpResponse:
        if commands.drop_reply(self.site, key, actor=self.actor):
            messages.success(request, "Đã bỏ lời riêng của xã, phường. Mẫu gốc nếu có thì dùng lại như cũ.")
        return redirect("reception_replies")
