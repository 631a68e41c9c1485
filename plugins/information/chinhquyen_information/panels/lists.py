"""The inbox with its filters, the register of a year, and the desk where a request is typed in."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.information import RequestState
from chinhquyen_sdk.host.answers import SeeOther, attempt
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import DeskForm
from ..queries import Wanted
from .office import AnswererPage


class InboxView(AnswererPage):
    """Requests, those due first on top."""

    template_name = "chinhquyen_information/admin/inbox.html"
    page_title = "Yêu cầu cung cấp thông tin"

    start = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        typed = request.GET.get("q", "")[:100]
        found = queries.request_by_code(self.site, typed) if typed else None
        if found is not None:
            return SeeOther(reverse("information_case", args=[found.code]))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked, now = self.request.GET, today()
        state = asked.get("buoc", "")
        officer = {"toi": self.actor.id, "chua-giao": "none"}.get(asked.get("cua", ""), "")
        wanted = Wanted(
            asked.get("xong") == "1",
            state if state in set(RequestState) else "",
            officer,
            asked.get("q", "").strip()[:100],
        )
        found, after = queries.inbox(self.site, wanted, asked.get("sau", ""))
        kept = {name: asked[name] for name in ("q", "buoc", "cua", "xong") if asked.get(name)}
        return super().get_context_data(
            lines=[(one, one.due_on, one.is_late(now)) for one in found], wanted=wanted, whose=asked.get("cua", ""),
            states=list(RequestState), numbers=queries.numbers_of(self.site, now.year),
            more="?" + urlencode({**kept, "sau": after}) if after else "", **kwargs,
        )  # fmt: skip


class BookView(AnswererPage):
    """The register of a year, without gaps."""

    template_name = "chinhquyen_information/admin/book.html"
    page_title = "Sổ theo dõi yêu cầu cung cấp thông tin"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        typed = asked.get("nam", "")
        year = int(typed) if typed.isdecimal() and 2000 <= int(typed[:5]) <= 2200 else today().year
        after = int(asked["sau"]) if asked.get("sau", "").isdecimal() and len(asked["sau"]) < 9 else 0
        lines = queries.book(self.site, year, after)
        return super().get_context_data(
            lines=lines, year=year, more=lines[-1].number if len(lines) == 50 else 0,
            numbers=queries.numbers_of(self.site, year), **kwargs,
        )  # fmt: skip


class DeskView(AnswererPage):
    """Typing in a request for somebody who came or wrote."""

    template_name = "chinhquyen_information/admin/desk.html"
    page_title = "Nhận yêu cầu cung cấp thông tin"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", DeskForm())
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = DeskForm(request.POST, request.FILES)
        if form.is_valid():
            done = attempt(form, lambda _: self._take_in(form))
            if done is not None:
                return self.render_to_response(self.get_context_data(done=done[0]))
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _take_in(self, form: DeskForm) -> commands.Registered:
        return commands.ask_information(
            self.site, form.record, uploads=form.cleaned_data["files"], actor=self.actor, once=form.once_key
        )
