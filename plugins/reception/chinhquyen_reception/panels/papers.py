"""Lawful forms of a petition, to print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.office import PaperLink
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.papers import RECEIPT_FORM, receipt_paper
from chinhquyen_sdk.domain.reception.step_papers import Signer, StepPaper, draw_step_paper, step_papers_of
from chinhquyen_sdk.domain.reception.talk_papers import talk_papers_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import paper_docx, paper_pdf

from .. import queries
from .officer import OfficerScreen

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_links(petition: Petition, history: Sequence[Event]) -> list[PaperLink]:
    """Return reception's own forms about ``petition``."""
    url = reverse("reception_paper", args=[petition.code, "giay-bien-nhan", "pdf"])
    receipt = PaperLink(label="Giấy biên nhận", form=RECEIPT_FORM, url=url, order=10, verified=False)
    talks = (
        _link(petition, each.id, each.label, each.form, 40, verified=False)
        for each in talk_papers_of(petition)
    )
    return [
        receipt,
        *talks,
        *(_step_link(petition, form, at) for at, form in enumerate(step_papers_of(history), 20)),
    ]


def _step_link(petition: Petition, form: StepPaper, order: int) -> PaperLink:
    return _link(petition, form.id, form.label, form.form, order, verified=form.verified)


def _link(petition: Petition, paper: str, label: str, form: str, order: int, *, verified: bool) -> PaperLink:
    url = reverse("reception_paper", args=[petition.code, paper, "pdf"])
    return PaperLink(label=label, form=form or "mẫu của xã, phường", url=url, order=order, verified=verified)


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
        if kind not in ("pdf", "docx"):
            raise Http404
        drawn = _PAPERS[paper](self, petition) if paper in _PAPERS else self._step_paper(petition, paper)
        content, content_type = (
            (paper_pdf(drawn), "application/pdf") if kind == "pdf" else (paper_docx(drawn), _WORD)
        )
        name = f'inline; filename="{paper}-{petition.code}.{kind}"'
        return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": name})

    def _step_paper(self, petition: Petition, paper: str) -> Paper:
        profile = CommuneProfile.for_site(self.site)
        signer = Signer(profile.leader_name, profile.leader_title)
        talk = next((each for each in talk_papers_of(petition) if each.id == paper), None)
        if talk:
            return talk.draw(petition, site_ref(self.site), signer)
        history = queries.history(self.site, petition.id)
        form = next((each for each in step_papers_of(history) if each.id == paper), None)
        if form is None:
            raise Http404
        return draw_step_paper(form, petition, history, site_ref(self.site), signer)


def _receipt(view: Any, petition: Petition) -> Paper:
    files = queries.attachments(view.site, petition.id)
    # A protected sender's files may be named after the sender.
    names = [
        f"Tệp {at} ({file.kind})" if file.sealed else file.name for at, file in enumerate(files, start=1)
    ]
    return receipt_paper(petition, site_ref(view.site), names, officer=view.actor.name, today=today())


_PAPERS = {"giay-bien-nhan": _receipt}
