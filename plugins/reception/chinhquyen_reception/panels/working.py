"""Verification, dialogue and execution on the case's page."""

from __future__ import annotations

from django.http import Http404

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.host.office import people_of

from .. import commands
from ..forms.working import WORK_FORMS, WorkForm, named
from .acting import ActView


class WorkView(ActView):
    """One deed of the work on a case."""

    def form(self, petition: Petition) -> WorkForm:
        known = WORK_FORMS.get(self.kwargs["act"])
        if known is None:
            raise Http404
        return known(self.request.POST, officers=people_of(self.site))

    def act(self, code: str, form: WorkForm) -> str:
        return named(form, commands.work_on(self.site, code, form.record, actor=self.actor))
