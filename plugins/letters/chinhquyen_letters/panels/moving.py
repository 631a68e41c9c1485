"""The buttons under a letter, by POST alone; what was typed stays when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from chinhquyen_sdk.domain.letters.commands import ApproveLetter, CheckLetter, PrintLetter, SignLetter
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterMove
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import BringBackForm, CancelForm, DeliverForm, RemarkForm, SendForm
from .letter import LetterView


class Asked(NamedTuple):
    """A move that asks for something: its form, its command, what is said after it, and where one goes then."""

    form: Callable[..., Any]
    name: str
    act: Callable[..., Letter]
    said: str
    then: str = "letters_letter"


_ASKED = {
    LetterMove.RETURN: Asked(
        RemarkForm, "remark_form", commands.return_letter, "Đã trả lại để sửa.", "letters_waiting"
    ),
    LetterMove.CANCEL: Asked(
        CancelForm, "cancel_form", commands.cancel_letter, "Đã hủy thư này.", "letters_waiting"
    ),
    LetterMove.WITHDRAW: Asked(
        CancelForm,
        "withdraw_form",
        commands.withdraw_letter,
        "Đã hủy thư này; số của thư vẫn ở trong sổ, kèm lý do.",
    ),
    LetterMove.SEND: Asked(SendForm, "send_form", commands.send_letter, "Đã ghi lần gửi."),
    LetterMove.DELIVER: Asked(
        DeliverForm, "deliver_form", commands.deliver_letter, "Đã ghi: thư đến tay người nhận."
    ),
    LetterMove.BRING_BACK: Asked(
        BringBackForm, "bring_back_form", commands.bring_back_letter, "Đã ghi: thư không đến tay."
    ),
}


class MoveView(LetterView):
    """One move of one letter."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, move: str) -> HttpResponse:
        letter = self.letter_or_404(id)
        if move not in {*LetterMove} - {LetterMove.EDIT}:
            raise Http404
        wanted = LetterMove(move)
        if not self.may(wanted):
            raise PermissionDenied
        try:
            return self._ask(letter, _ASKED[wanted]) if wanted in _ASKED else self._do(letter, wanted)
        except Refused as refused:
            messages.error(request, refused.with_basis)
            return redirect("letters_letter", id)

    def _do(self, letter: Letter, move: LetterMove) -> HttpResponse:
        seen = self.request.POST.get("seen") or "-"
        if move is LetterMove.APPROVE:
            reason = self.request.POST.get("late_reason", "")[:300]
            wish = ApproveLetter(letter=letter.id, seen=seen[:64], late_reason=reason)
            approved = commands.approve_letter(self.site, wish, actor=self.actor)
            then = "Người nhận xem được thư ngay từ bây giờ." if approved.about_code else "Thư chờ in và gửi."
            said = f"Đã duyệt. Số {approved.number}. {then}"
        elif move is LetterMove.CHECK:
            commands.check_letter(self.site, CheckLetter(letter=letter.id, seen=seen[:64]), actor=self.actor)
            said = "Đã ghi: thư kiểm tra xong, chờ ký duyệt."
        elif move is LetterMove.SIGN:
            commands.sign_letter(self.site, SignLetter(letter=letter.id), actor=self.actor)
            said = "Đã ký số. Bản PDF bây giờ mang chữ ký số."
        else:
            commands.print_letter(self.site, PrintLetter(letter=letter.id), actor=self.actor)
            said = "Đã ghi: thư in rồi."
        messages.success(self.request, said)
        return redirect("letters_letter", letter.id)

    def _ask(self, letter: Letter, asked: Asked) -> HttpResponse:
        more: dict[str, Any] = {}
        if asked.form is SendForm:
            moment = queries.moment_of(self.site, letter, today())
            more = {
                "ways": queries.ways(self.site, letter.id),
                "needs_reason": bool(moment and moment.needs_reason),
            }
        form = asked.form(self.request.POST, letter=letter, **more)
        if form.is_valid():
            try:
                asked.act(self.site, form.record, actor=self.actor)
            except Refused as refused:
                if not refused.field:
                    raise
                form.refuse(refused)
            else:
                messages.success(self.request, asked.said)
                return redirect(asked.then, *([letter.id] if asked.then == "letters_letter" else []))
        return self.render_to_response(self.get_context_data(**{asked.name: form}), status=422)
