"""In thư: letters as one file for the printer, with envelopes and labels."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import View

from chinhquyen_sdk.domain.refusals import Refused

from .. import commands, queries
from ..forms import PileForm, ReprintForm
from .approving import as_id
from .office import OfficePage, OfficeScreen


class PilesView(OfficePage):
    """What waits for the printer, and the piles so far."""

    template_name = "chinhquyen_letters/admin/piles.html"
    page_title = "In thư"
    header_icon = "download"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = queries.to_print(self.site)
        kwargs.setdefault("form", PileForm(waiting=waiting))
        return super().get_context_data(waiting=waiting, piles=queries.piles(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PileForm(request.POST, waiting=queries.to_print(self.site))
        if form.is_valid():
            try:
                commands.print_pile(self.site, form.record, actor=self.actor)
            except Refused as refused:
                form.refuse(refused)
            else:
                messages.success(request, "Đã xếp hàng in. Tệp xong sẽ hiện ở bảng dưới.")
                return redirect("letters_piles")
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ReprintView(OfficePage):
    """Letters printed before or come back, once more; ``dot`` names a whole pile. Who asked and why is kept."""

    template_name = "chinhquyen_letters/admin/reprint.html"
    page_title = "In lại"
    header_icon = "download"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self._form())
        return super().get_context_data(pile=self._pile, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            try:
                commands.reprint(self.site, form.record, actor=self.actor)
            except Refused as refused:
                form.refuse(refused)
            else:
                messages.success(request, "Đã xếp hàng in lại. Tệp xong sẽ hiện ở bảng dưới.")
                return redirect("letters_piles")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    @property
    def _pile(self) -> queries.Pile | None:
        id = as_id(self.request.GET.get("dot"))
        return queries.pile(self.site, id) if id else None

    def _form(self, *typed: Any) -> ReprintForm:
        pile = self._pile
        printed = [] if pile else queries.to_reprint(self.site)
        return ReprintForm(*typed, printed=printed, pile=pile.id if pile else None)


_FILE_NAMES = {"letters": "thu-xep-theo-xom", "envelopes": "phong-bi", "labels": "nhan-dan"}


class PileFileView(OfficeScreen, View):
    """A pile's letters, envelopes or labels."""

    def get(self, request: HttpRequest, id: UUID, name: str) -> HttpResponse:
        found = queries.pile_file(self.site, id, name)
        if found is None:
            raise Http404
        answer = FileResponse(
            found.open("rb"), content_type="application/pdf", filename=f"{_FILE_NAMES[name]}.pdf"
        )
        answer["Cache-Control"] = "private, no-store"
        return answer


class PileAgainView(OfficeScreen, View):
    """A failed pile once more."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        if not commands.print_again(self.site, id):
            raise Http404
        messages.success(request, "Đã xếp hàng lại.")
        return redirect("letters_piles")
