"""One visit: who came, what was written, what is owed; every act folded beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from chinhquyen_sdk.domain.reception_days.book import BookEntry
from chinhquyen_sdk.domain.reception_days.states import STEPS, VisitMove
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import AnswerForm, ConcludeForm, NoticeForm, RefuseForm, WriteForm
from ..module import OPEN_IDENTITY
from .frame import Page, T
from .papers import paper_label, papers_for


class Act:
    """A form on the page: its name in the address, its words, and what it does."""

    def __init__(self, name: str, label: str, form: Any) -> None:
        self.name, self.label, self.form = name, label, form


class VisitView(Page, TemplateView):
    """Read a visit; what can be done with it stands beside it."""

    template_name = f"{T}visit.html"
    bound: Act | None = None
    identity = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        visit = self.visit_or_404(self.kwargs["code"])
        entry = queries.entry_of(self.site, visit.id)
        self.page_title = f"Lượt tiếp {visit.code}"
        hidden = bool(visit.kind and visit.kind.identity_protected) and not self.identity
        return super().get_context_data(
            visit=visit, entry=entry, papers=[(name, paper_label(name)) for name in papers_for(entry)] if entry else [],
            hidden=hidden, may_open=self.holds(self.request, OPEN_IDENTITY),
            corrections=queries.corrections(self.site, entry.id) if entry else [],
            acts=[self._bound(act) for act in acts_for(visit, entry, None)], bound=self.bound,
            history=queries.about(self.site, visit.id)[::-1], today=today(), **kwargs,
        )  # fmt: skip

    def _bound(self, act: Act) -> Act:
        return self.bound if self.bound and self.bound.name == act.name else act


def acts_for(visit: Visit, entry: BookEntry | None, data: Any) -> list[Act]:
    """Return what can be done now, the usual first, each with its form filled from what is known."""
    found = []
    if entry is None and visit.state in STEPS[VisitMove.WRITE].sources:
        found.append(Act("ghi-so", "Ghi sổ, lập biên bản", _write_form(visit, data)))
    if entry is None and visit.state in STEPS[VisitMove.REFUSE].sources:
        found.append(Act("tu-choi", "Từ chối tiếp", RefuseForm(data, today=today())))
    if entry and entry.by_chair and not entry.ground:
        label = "Sửa kết luận của Chủ tịch" if entry.concluded_on else "Kết luận của Chủ tịch"
        found.append(Act("ket-luan", label, ConcludeForm(data)))
    if entry and entry.owes_reply:
        found.append(Act("tra-loi", "Đã báo kết quả cho người dân", AnswerForm(data)))
    if entry and entry.owes_notice:
        found.append(Act("thong-bao", "Đã ra Thông báo từ chối (Mẫu 01/TCD)", NoticeForm(data)))
    return found


def _write_form(visit: Visit, data: Any) -> WriteForm:
    told = visit.visitor
    known = {
        "kind": visit.kind.value if visit.kind else "", "name": told.name, "address": told.address,
        "summary": told.matter, "people": visit.people, "competent": True,
        "note": f"Đi thay cho {told.proxy_for} ({told.proxy_paper})" if told.proxy_for else "",
    }  # fmt: skip
    if told.representatives:
        known["name"] = f"{told.name}; đại diện: {', '.join(told.representatives)}"[:300]
    return WriteForm(data, initial=known)


class ActView(VisitView):
    """An act asked for on the page; what does not fit is shown there, with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, act: str) -> HttpResponse:
        visit = self.visit_or_404(code)
        entry = queries.entry_of(self.site, visit.id)
        asked = next((each for each in acts_for(visit, entry, request.POST) if each.name == act), None)
        if asked is None:
            if act not in _DEEDS:
                raise Http404
            messages.warning(request, "Việc này đã làm rồi hoặc chưa làm được ở bước này.")
            return redirect("reception_days_visit", code=code)
        deed = _DEEDS[act]
        if asked.form.is_valid() and attempt(asked.form, lambda _: deed(self, code, asked.form)):
            messages.success(request, f"Đã ghi: {asked.label}.")
            return redirect("reception_days_visit", code=code)
        self.bound = asked
        return self.render_to_response(self.get_context_data(), status=422)


def _write(view: ActView, code: str, form: WriteForm) -> None:
    handed = bool(form.cleaned_data.get("handed"))
    commands.write_entry(view.site, code, form.record, actor=view.actor, handed=handed)


def _refuse(view: ActView, code: str, form: RefuseForm) -> None:
    commands.refuse_visit(view.site, code, form.record, actor=view.actor)


def _conclude(view: ActView, code: str, form: ConcludeForm) -> None:
    commands.conclude_visit(view.site, code, form.record, actor=view.actor)


def _answer(view: ActView, code: str, form: AnswerForm) -> None:
    commands.answer_visit(view.site, code, form.record, actor=view.actor)


def _notice(view: ActView, code: str, form: NoticeForm) -> None:
    commands.issue_notice(view.site, code, form.record.on, actor=view.actor)


_DEEDS: dict[str, Callable[[ActView, str, Any], None]] = {
    "ghi-so": _write,
    "tu-choi": _refuse,
    "ket-luan": _conclude,
    "tra-loi": _answer,
    "thong-bao": _notice,
}


class IdentityView(VisitView):
    """A denouncer's name: for those who may, with a reason, written down first."""

    permissions = (OPEN_IDENTITY,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        visit = self.visit_or_404(code)
        reason = request.POST.get("reason", "").strip()[:300]
        if len(reason) < 5:
            messages.warning(request, "Mời ghi lý do mở danh tính, nhật ký sẽ giữ lại.")
            return redirect("reception_days_visit", code=code)
        log_access(self.site, request.user, visit.id, "danh tính người tố cáo tại buổi tiếp công dân", reason)
        self.identity = True
        return self.render_to_response(self.get_context_data())
