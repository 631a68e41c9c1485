"""Where a letter's reader agreed to get it, channel by channel."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from pydantic import ValidationError

from chinhquyen_sdk.domain.refusals import Refused

from .. import commands, queries
from ..forms import AddressForm
from .letter import LetterView


class AddressView(LetterView):
    """Keep the address for one channel, or forget it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, channel: str) -> HttpResponse:
        letter = self.letter_or_404(id)
        asked = queries.channels_of(self.site).get(channel)
        if asked is None or asked.asks is None:
            raise Http404
        form = AddressForm(request.POST, letter=letter, channel=asked)
        if form.is_valid():
            try:
                commands.keep_address(self.site, form.record, actor=self.actor)
            except Refused as refused:
                form.refuse(refused)
            except ValidationError as error:
                form.add_problems(error)
            else:
                did = "ghi" if form.record.address else "xóa"
                messages.success(request, f"Đã {did}: {asked.asks.label}.")
                return redirect("letters_letter", id)
        return self.render_to_response(self.get_context_data(typed_address=form), status=422)
