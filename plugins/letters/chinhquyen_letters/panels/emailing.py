"""Where a letter's reader agreed to get it by e-mail."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from chinhquyen_sdk.domain.refusals import Refused

from .. import commands
from ..forms import EmailForm
from .letter import LetterView


class EmailView(LetterView):
    """Keep the address, or forget it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        form = EmailForm(request.POST, letter=self.letter_or_404(id))
        if form.is_valid():
            try:
                commands.keep_email(self.site, form.record, actor=self.actor)
            except Refused as refused:
                form.refuse(refused)
            else:
                said = "Đã ghi địa chỉ thư điện tử." if form.record.email else "Đã xóa địa chỉ thư điện tử."
                messages.success(request, said)
                return redirect("letters_letter", id)
        return self.render_to_response(self.get_context_data(email_form=form), status=422)
