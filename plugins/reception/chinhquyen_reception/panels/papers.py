"""Lawful forms of a petition, to print."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.office import PaperLink
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.papers import RECEIPT_FORM, receipt_paper
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import paper_docx, paper_pdf

from .. import queries
from .officer import OfficerScreen, today

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_links(petition: Petition) -> list[PaperLink]:
    """Return reception's own forms about ``petition``."""
    url = reverse("reception_paper", args=[petition.code, "giay-bien-nhan", "pdf"])
    return [PaperLink(label="Giấy biên nhận", form=RECEIPT_FORM, url=url, order=10, verified=False)]


def papers_of(site: Site, petition: UUID) -> list[PaperLink]:
    """Return what every module can print about the petition, in order."""
    answers = calling.ask("papers_about", site_ref(site), subject=petition)
    return sorted(
        (link for _, links in answers.values for link in links), key=lambda link: (link.order, link.label)
    )


class PaperView(OfficerScreen, View):
    """One form as PDF, or as Word to fill in."""

    def get(self, request: HttpRequest, code: str, paper: str, kind: str) -> HttpResponse:
        petition = self.petition_or_404(code)
        if paper not in _PAPERS or kind not in ("pdf", "docx"):
            raise Http404
        drawn = _PAPERS[paper](self, petition)
        content, content_type = (
            (paper_pdf(drawn), "application/pdf") if kind == "pdf" else (paper_docx(drawn), _WORD)
        )
        name = f'inline; filename="{paper}-{petition.code}.{kind}"'
        return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": name})


def _receipt(view: Any, petition: Petition) -> Paper:
    files = queries.attachments(view.site, petition.id)
    # A protected sender's files may be named after the sender.
    names = [
        f"Tệp {at} ({file.kind})" if file.sealed else file.name for at, file in enumerate(files, start=1)
    ]
    return receipt_paper(petition, site_ref(view.site), names, officer=view.actor.name, today=today())


_PAPERS = {"giay-bien-nhan": _receipt}
