"""One petition on the officer's screen: facts, clocks, history, and every lawful next step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, PetitionState, lawful_moves
from chinhquyen_sdk.domain.reception.readiness import (
    First,
    before_deciding,
    is_timely,
    posted_until,
)
from chinhquyen_sdk.domain.reception.unprocessed import UNPROCESSED, unprocessed_line
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.office import people_of, warned_before
from chinhquyen_sdk.law import Deadline

from .. import queries
from ..forms.staff import GrantForm, IdentityForm, MoveForm, ReclassifyForm, RenewSecretForm
from ..module import OPEN_IDENTITY
from .before import prefilled, sorting, together
from .officer import OfficerScreen, line, officers
from .papers import papers_of
from .work import USUAL, sections


class CaseView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Read a case; each step's form lies folded beside it."""

    template_name = "chinhquyen_reception/admin/case.html"
    header_icon = "mail"
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: Any = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        petition = self.petition_or_404(self.kwargs["code"])
        self.page_title = f"Đơn {petition.code}"
        return super().get_context_data(
            petition=petition, line=line(petition, today()), clocks=_clocks(petition),
            history=queries.history(self.site, petition.id)[::-1],
            attachments=queries.attachments(self.site, petition.id), supplements=queries.supplements(self.site, petition.id),
            moves=self._moves(petition), first=before_deciding(petition), verify=First.VERIFY,
            sorting=sorting(petition, self.bound), together=together(self.site, petition),
            reclassify=self._reclassify(petition), officers=officers(self.site), bound=self.bound,
            opened=self.request.GET.get("viec", ""), papers=papers_of(self.site, petition.id),
            **self._work(petition),
            **self._sender(petition), **kwargs,
        )  # fmt: skip

    def _sender(self, petition: Petition) -> dict[str, Any]:
        """Return who may know or be told what of the sender: the identity, and a new secret."""
        sealed = petition.kind.identity_protected
        grants = queries.grants(self.site, petition.id) if sealed else []
        permitted = self.holds(self.request, OPEN_IDENTITY)
        named = any(grant.officer_id == self.actor.id for grant in grants)
        mine = {
            form: self.bound
            for form in (IdentityForm, RenewSecretForm, GrantForm)
            if isinstance(self.bound, form)
        }
        return {
            "may_open_identity": permitted or named, "may_grant": permitted, "grants": grants,
            "identity_form": mine.get(IdentityForm) or IdentityForm(),
            "renew_form": (mine.get(RenewSecretForm) or RenewSecretForm(prefix="cap-ma"))
            if petition.named and (permitted or named or not sealed) else None,
            "grant_form": (mine.get(GrantForm) or GrantForm(officers=officers(self.site))) if sealed and permitted else None,
        }  # fmt: skip

    def _moves(self, petition: Petition) -> list[MoveForm]:
        replies = queries.replies_for(self.site, petition.kind)
        forms = [
            self._form(petition, move)
            for move in lawful_moves(petition.kind, petition.state)
            if is_timely(petition, move.name)
        ]
        for form in forms:
            form.replies = replies.get(form.move.name, [])
        return forms

    def _work(self, petition: Petition) -> dict[str, Any]:
        last = petition.verdicts[-1] if petition.verdicts else None
        named = self.request.GET.get("viec", "")
        return {
            "work": sections(petition, people_of(self.site), self.bound), "on": today(), "usual": USUAL,
            "others_open": isinstance(self.bound, MoveForm) or bool(named),
            "posted_until": posted_until(petition), "unprocessed": _alarm(self.site, petition),
            "unsolved": last if petition.state is PetitionState.REOPENED else None,
        }  # fmt: skip

    def _form(self, petition: Petition, move: Any) -> MoveForm:
        if isinstance(self.bound, MoveForm) and self.bound.move.name is move.name:
            return self.bound
        return MoveForm(petition=petition, move=move, initial=prefilled(petition, move.name))

    def _reclassify(self, petition: Petition) -> ReclassifyForm | None:
        if petition.state is not PetitionState.RECEIVED:
            return None
        return (
            self.bound
            if isinstance(self.bound, ReclassifyForm)
            else ReclassifyForm(initial={"kind": petition.kind.value})
        )


def _alarm(site: Site, petition: Petition) -> Deadline | None:
    """Return the threshold for being left unprocessed once this commune is warned of it."""
    line = unprocessed_line(petition)
    if line is None or line.due is None:
        return None
    return line if line.due - timedelta(days=warned_before(site, UNPROCESSED)) <= today() else None


def _clocks(petition: Petition) -> list[dict[str, Any]]:
    ordered = sorted(petition.clocks, key=lambda clock: not clock.is_running)
    return [{"clock": clock, "row": clock.described, "deadline": clock.deadline()} for clock in ordered]
