"""One letter: read, reword, approve, return, cancel."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.safestring import mark_safe
from django.views.generic import View

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.commands import ApproveLetter
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove, open_moves
from chinhquyen_sdk.domain.refusals import Refused

from .. import commands, queries
from ..forms import CancelForm, EditForm, RemarkForm
from ..module import APPROVE
from .files import file_response
from .office import OfficePage, OfficeScreen


class LetterScreen(OfficePage):
    """What all screens of one letter share: the letter, and what this person may do with it now."""

    def may(self, move: LetterMove) -> bool:
        """Say whether this person holds the permission that ``move`` needs."""
        return self.may_approve if STEPS[move].permission == APPROVE else self.may_draft or self.may_approve

    def moves(self, letter: Letter) -> set[str]:
        """Return the moves open to this person."""
        return {move.value for move in open_moves(letter.state) if self.may(move)}

    def get_page_title(self) -> str:
        return self.letter_or_404(self.kwargs["id"]).subject


class LetterView(LetterScreen):
    """The letter as it will be printed, and the buttons."""

    template_name = "chinhquyen_letters/admin/letter.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        letter = self.letter_or_404(self.kwargs["id"])
        # The renderer escapes every word that a person typed.
        paper = mark_safe(rendering.letter_html(queries.shown(self.site, letter)))  # noqa: S308
        forms = {"remark_form": RemarkForm(letter=letter), "cancel_form": CancelForm(letter=letter)}
        own = bool(letter.drafted_by) and letter.drafted_by == self.actor.id
        return super().get_context_data(
            **{"letter": letter, "paper": paper, "moves": self.moves(letter), "own": own, **forms, **kwargs}
        )


class EditView(LetterScreen):
    """The wording."""

    template_name = "chinhquyen_letters/admin/edit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        letter = self.letter_or_404(self.kwargs["id"])
        if LetterMove.EDIT.value not in self.moves(letter):
            raise Http404
        kwargs.setdefault("form", EditForm(letter=letter))
        return super().get_context_data(letter=letter, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        form = EditForm(request.POST, letter=self.letter_or_404(id))
        if form.is_valid():
            try:
                # Whoever may approve corrects a word and approves; a drafter needs a second person.
                commands.edit_letter(self.site, form.record, actor=self.actor, drafts=not self.may_approve)
            except Refused as refused:
                form.refuse(refused)
            else:
                messages.success(request, "Đã lưu lời thư.")
                return redirect("letters_letter", id)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class MoveView(LetterView):
    """Approve, return or cancel, by POST alone; what was typed stays when it cannot be done."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, move: str) -> HttpResponse:
        letter = self.letter_or_404(id)
        if move not in ("approve", "return", "cancel"):
            raise Http404
        if not self.may(LetterMove(move)):
            raise PermissionDenied
        try:
            return getattr(self, f"_{move}")(letter)  # type: ignore[no-any-return]
        except Refused as refused:
            messages.error(request, f"{refused.text} ({refused.basis})")
            return redirect("letters_letter", id)

    def _approve(self, letter: Letter) -> HttpResponse:
        wish = ApproveLetter(letter=letter.id, seen=self.request.POST.get("seen") or "-")
        approved = commands.approve_letter(self.site, wish, actor=self.actor)
        number = approved.document.number_line if approved.document else ""
        messages.success(self.request, f"Đã duyệt. {number}. Người nhận xem được thư ngay từ bây giờ.")
        return redirect("letters_letter", letter.id)

    def _return(self, letter: Letter) -> HttpResponse:
        form = RemarkForm(self.request.POST, letter=letter)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(remark_form=form), status=422)
        commands.return_letter(self.site, form.record, actor=self.actor)
        messages.success(self.request, "Đã trả lại để sửa.")
        return redirect("letters_waiting")

    def _cancel(self, letter: Letter) -> HttpResponse:
        form = CancelForm(self.request.POST, letter=letter)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(cancel_form=form), status=422)
        commands.cancel_letter(self.site, form.record, actor=self.actor)
        messages.success(self.request, "Đã hủy thư này.")
        return redirect("letters_waiting")


class PaperView(OfficeScreen, View):
    """The letter as a file, drafts too."""

    def get(self, request: HttpRequest, id: UUID, kind: str) -> HttpResponse:
        letter = self.letter_or_404(id)
        return file_response(letter, queries.shown(self.site, letter), kind)
