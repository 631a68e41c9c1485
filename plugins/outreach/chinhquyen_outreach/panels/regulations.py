"""Regulations for their officers: drafting, asking the people, issuing, comparing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.outreach import (
    Phase,
    Regulation,
    RegulationVersion,
    VersionState,
    compare,
    consulted_days,
    phase_of,
)
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import ConsultForm, IssueForm, RegulationForm, VersionForm
from ..module import ISSUE
from ..queries import Shelf
from .office import OutreachPage


class ListView(OutreachPage):
    """Every regulation, what holds, what is drafted."""

    template_name = "chinhquyen_outreach/admin/regulations.html"
    page_title = "Quy chế"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shelves = queries.shelves(self.site, public=False)
        lines = [(shelf.regulation, marked(shelf)) for shelf in shelves]
        return super().get_context_data(lines=lines, **kwargs)


def marked(shelf: Shelf) -> list[tuple[RegulationVersion, str, int | None]]:
    """Return each version with where it stands in words, and for how many days the people were asked."""
    lines = []
    for one in shelf.versions:
        phase = phase_of(one, shelf.versions, today())
        words = _REPLACED if phase is Phase.PAST else phase.label if phase else one.state.label
        lines.append((one, words, consulted_days(one)))
    return lines


_REPLACED = "Đã được thay thế"


class AddView(OutreachPage):
    """Begin a regulation."""

    permissions = (ISSUE,)
    template_name = "chinhquyen_outreach/admin/regulation_add.html"
    page_title = "Lập quy chế"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form_of(RegulationForm), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            RegulationForm(request.POST), lambda wish: commands.add_regulation(self.site, wish, actor=self.actor),
            "Đã lập. Mời soạn bản đầu.", _to,
        )  # fmt: skip


def _to(one: Regulation) -> str:
    return reverse("outreach_regulation", args=[one.id])


class CaseView(OutreachPage):
    """One regulation: its versions, the draft and what is done with it next."""

    template_name = "chinhquyen_outreach/admin/regulation.html"

    @property
    def shelf(self) -> Shelf:
        found: Shelf = found_or_404(queries.regulation(self.site, self.kwargs["id"]))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shelf = self.shelf
        self.page_title = shelf.regulation.title
        draft = next((one for one in shelf.versions if one.state is not VersionState.ISSUED), None)
        newest = shelf.versions[0] if shelf.versions else None
        return super().get_context_data(
            one=shelf.regulation, lines=marked(shelf), draft=draft, pairs=pairs_of(shelf.versions),
            draft_form=self.form_of(VersionForm, version=draft or newest), consult_form=self.form_of(ConsultForm, initial=_asked(draft)),
            issue_form=self.form_of(IssueForm), history=queries.history(self.site, shelf.regulation.id)[::-1], **kwargs,
        )  # fmt: skip


def _asked(draft: RegulationVersion | None) -> dict[str, Any]:
    return {"since": draft.since, "until": draft.until, "how": draft.how} if draft else {}


def pairs_of(versions: list[RegulationVersion]) -> list[tuple[int, int]]:
    """Return the numbers of neighbouring versions, older and newer, the newest pair first."""
    numbers = [one.number for one in versions]
    return list(zip(numbers[1:], numbers, strict=False))


class DraftView(CaseView):
    """Write the draft."""

    permissions = (ISSUE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        one = self.shelf.regulation
        return self.act(
            VersionForm(request.POST), lambda wish: commands.draft_version(self.site, one.id, wish, actor=self.actor),
            "Đã ghi dự thảo.", _to(one),
        )  # fmt: skip


class StepView(OutreachPage):
    """Put a draft before the people, or issue it."""

    permissions = (ISSUE,)
    http_method_names = ["post"]
    forms = {"lay-y-kien": (ConsultForm, commands.consult_version, "Đã ghi việc lấy ý kiến. Bà con đọc được dự thảo."),
             "ban-hanh": (IssueForm, commands.issue_version, "Đã ghi việc ban hành.")}  # fmt: skip

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        version: RegulationVersion = found_or_404(queries.version(self.site, id))
        kind, do, said = found_or_404(self.forms.get(step))
        screen = CaseView()
        screen.setup(request, id=version.regulation)
        screen.site, screen.actor = self.site, self.actor
        to = reverse("outreach_regulation", args=[version.regulation])
        form = kind(request.POST)
        return screen.act(form, lambda wish: do(self.site, id, wish, actor=self.actor), said, to)


class CompareView(CaseView):
    """Two versions side by side, drafts too."""

    template_name = "chinhquyen_outreach/admin/compare.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known = {one.number: one for one in self.shelf.versions}
        older, newer = (found_or_404(known.get(self.kwargs[name])) for name in ("older", "newer"))
        told = {"older": older, "newer": newer, "rows": compare(older.text, newer.text)}
        return super().get_context_data(**{**kwargs, **told})
