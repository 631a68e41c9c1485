"""A new secret for a sender at the desk: shown once, printed, and gone."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.rendering import receipt_pdf

from .. import commands
from ..forms.staff import RenewSecretForm
from .acting import ActView
from .receipts import receipt_document


class RenewSecretView(ActView):
    """The form on the case's page leads here; its page shows the secret once, and prints it when sent again."""

    receipt_template = "chinhquyen_reception/admin/new_secret.html"

    def form(self, petition: Petition) -> RenewSecretForm:
        return RenewSecretForm(self.request.POST, prefix="cap-ma")

    def post(self, request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        form = self.form(self.petition_or_404(code))
        if form.is_valid():
            try:
                filed = commands.renew_secret(
                    self.site, code, form.record, user=request.user, once=form.once_key
                )
            except Refused as refused:
                form.refuse(refused)
            else:
                return self._receipt(request, filed, form)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)

    def _receipt(self, request: HttpRequest, filed: commands.Filed, form: RenewSecretForm) -> HttpResponse:
        if "in" in request.POST:
            paper = receipt_pdf(receipt_document(request, self.site, filed.petition, filed.secret))
            name = f'inline; filename="bien-nhan-{filed.petition.code}.pdf"'
            return HttpResponse(paper, content_type="application/pdf", headers={"Content-Disposition": name})
        context = self.get_context_data(
            filed=filed, sent=form, look_up=request.build_absolute_uri(reverse("reception:lookup"))
        )
        self.template_name = self.receipt_template
        return self.render_to_response(context)
