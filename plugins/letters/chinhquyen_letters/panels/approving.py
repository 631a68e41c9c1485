"""Duyệt lần lượt: one letter behind the other, each read before the yes; made for a telephone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import mark_safe

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.commands import ApproveLetter
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import RemarkForm
from .office import OfficePage

_READY = (LetterState.DRAFT, LetterState.CHECKED)


class ApproveNextView(OfficePage):
    """The letter that waits longest. ``sau`` names the one that was put off or dealt with; the next stands behind it."""

    template_name = "chinhquyen_letters/admin/approving.html"
    page_title = "Duyệt lần lượt"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self._only_approvers()
        letter = queries.next_to_approve(self.site, self.actor.id, as_id(request.GET.get("sau")))
        if letter is None:
            messages.success(request, "Đã xem hết các thư chờ anh/chị ký duyệt.")
            return redirect("letters_waiting")
        return self._shown(letter)

    def post(self, request: HttpRequest) -> HttpResponse:
        self._only_approvers()
        letter = self.letter_or_404(as_id(request.POST.get("letter")) or UUID(int=0))
        try:
            if request.POST.get("deed") == "return":
                return self._return(letter)
            self._approve(letter)
        except Refused as refused:
            messages.error(request, refused.with_basis)
            now = self.letter_or_404(letter.id)
            return self._shown(now, status=409) if now.state in _READY else self._next(now)
        return self._next(letter)

    def _approve(self, letter: Letter) -> None:
        seen = self.request.POST.get("seen") or "-"
        reason = self.request.POST.get("late_reason", "")[:300]
        wish = ApproveLetter(letter=letter.id, seen=seen[:64], late_reason=reason)
        approved = commands.approve_letter(self.site, wish, actor=self.actor)
        messages.success(self.request, f"Đã duyệt thư trước. Số {approved.number}.")

    def _return(self, letter: Letter) -> HttpResponse:
        form = RemarkForm(self.request.POST, letter=letter)
        if not form.is_valid():
            return self._shown(letter, remark_form=form, status=422)
        commands.return_letter(self.site, form.record, actor=self.actor)
        messages.success(self.request, "Đã trả lại thư trước để sửa.")
        return self._next(letter)

    def _next(self, letter: Letter) -> HttpResponse:
        return redirect(f"{reverse('letters_approving')}?sau={letter.id}")

    def _shown(self, letter: Letter, status: int = 200, **more: Any) -> HttpResponse:
        # The renderer escapes every word that a person typed.
        paper = mark_safe(rendering.letter_html(queries.shown(self.site, letter)))  # noqa: S308
        moment = queries.moment_of(self.site, letter, today())
        known = {"letter": letter, "paper": paper, "remark_form": RemarkForm(letter=letter), "moment": moment}
        return self.render_to_response(self.get_context_data(**{**known, **more}), status=status)

    def _only_approvers(self) -> None:
        if not self.may_approve:
            raise PermissionDenied


def as_id(typed: str | None) -> UUID | None:
    """Return what was typed as an id; None: it is none."""
    try:
        return UUID(typed or "")
    except ValueError:
        return None
