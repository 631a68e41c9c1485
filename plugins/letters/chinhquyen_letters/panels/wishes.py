"""Who wants letters, and who does not."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import WishForm
from ..module import DRAFT
from .office import OfficePage


class WishesView(OfficePage):
    """Note what somebody said; the newest notes below."""

    permissions = (DRAFT,)
    template_name = "chinhquyen_letters/admin/wishes.html"
    page_title = "Ai muốn, ai không muốn nhận thư"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", WishForm(channels=self._channels(), initial={"said_on": today()}))
        return super().get_context_data(noted=queries.wishes_noted(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = WishForm(request.POST, channels=self._channels())
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        commands.note_wish(self.site, form.record, actor=self.actor)
        messages.success(request, "Đã ghi. Thư soạn từ bây giờ theo lời này.")
        return redirect("letters_wishes")

    def _channels(self) -> list[LetterChannel]:
        return list(queries.channels_of(self.site).values())
