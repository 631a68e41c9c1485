"""One letter: read it, reword it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.safestring import mark_safe
from django.views.generic import View

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove, open_moves
from chinhquyen_sdk.domain.letters.wordings import label_of
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import AddressForm, BringBackForm, CancelForm, DeliverForm, EditForm, RemarkForm, SendForm
from ..module import APPROVE
from .files import file_response, kinds_of
from .office import OfficePage, OfficeScreen


class LetterScreen(OfficePage):
    """What all screens of one letter share: the letter, and what this person may do with it now."""

    def may(self, move: LetterMove) -> bool:
        """Say whether this person holds the permission that ``move`` needs."""
        return self.may_approve if STEPS[move].permission == APPROVE else self.may_draft or self.may_approve

    def moves(self, letter: Letter) -> set[str]:
        """Return the moves open to this person."""
        found = {move.value for move in open_moves(letter.state) if self.may(move)}
        return found if queries.signing_key(self.site) else found - {LetterMove.SIGN.value}

    def get_page_title(self) -> str:
        return self.letter_or_404(self.kwargs["id"]).subject


class LetterView(LetterScreen):
    """The letter as it will be printed, and the buttons."""

    template_name = "chinhquyen_letters/admin/letter.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        letter = self.letter_or_404(self.kwargs["id"])
        # The renderer escapes every word that a person typed.
        paper = mark_safe(rendering.letter_html(queries.shown(self.site, letter)))  # noqa: S308
        own = bool(letter.drafted_by) and letter.drafted_by == self.actor.id
        known = {"letter": letter, "paper": paper, "moves": self.moves(letter), "own": own}
        known["files"] = kinds_of(self.site, queries.shown(self.site, letter))
        known["address_forms"] = self._addresses(letter, kwargs.pop("typed_address", None))
        known["worded"] = label_of(letter.wording)
        return super().get_context_data(**{**known, **self._ways(letter), **self._forms(letter), **kwargs})

    def _ways(self, letter: Letter) -> dict[str, Any]:
        tried = queries.attempts_on(self.site, [letter.id])[letter.id] if letter.state.is_issued else []
        open_ways = queries.ways(self.site, letter.id)
        next_way = queries.next_way(letter, open_ways, tried)
        moment = queries.moment_of(self.site, letter, today())
        send = SendForm(
            letter=letter, ways=sorted(open_ways, key=lambda way: way is not next_way),
            needs_reason=bool(moment and moment.needs_reason), initial={"channel": next_way.slug if next_way else ""},
        )  # fmt: skip
        return {"tried": tried, "next_way": next_way, "send_form": send, "moment": moment}

    def _addresses(self, letter: Letter, typed: AddressForm | None) -> list[AddressForm]:
        """Return a form for each channel that asks for an address; ``typed`` stands in the place of its own."""
        agreed = queries.addresses_of(self.site, letter.id)
        asking = [one for one in queries.channels_of(self.site).values() if one.asks and not one.absent]
        forms = []
        for channel in asking:
            kept = agreed[channel.slug].address if channel.slug in agreed else ""
            form = AddressForm(
                letter=letter, channel=channel, initial={"address": kept, "agreed": bool(kept)}
            )
            form.kept = kept
            forms.append(typed if typed and typed.channel.slug == channel.slug else form)
        return forms

    def _forms(self, letter: Letter) -> dict[str, Any]:
        return {
            "remark_form": RemarkForm(letter=letter),
            "cancel_form": CancelForm(letter=letter),
            "withdraw_form": CancelForm(letter=letter),
            "deliver_form": DeliverForm(letter=letter),
            "bring_back_form": BringBackForm(letter=letter),
        }


class EditView(LetterScreen):
    """The wording."""

    template_name = "chinhquyen_letters/admin/edit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        letter = self.letter_or_404(self.kwargs["id"])
        if LetterMove.EDIT.value not in self.moves(letter):
            raise Http404
        kwargs.setdefault("form", EditForm(letter=letter, sealed=self._sealed(letter)))
        return super().get_context_data(letter=letter, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        letter = self.letter_or_404(id)
        form = EditForm(request.POST, letter=letter, sealed=self._sealed(letter))
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

    def _sealed(self, letter: Letter) -> bool:
        return queries.form_of(self.site, letter.template).identity_protected


class PaperView(OfficeScreen, View):
    """The letter as a file, drafts too."""

    def get(self, request: HttpRequest, id: UUID, kind: str) -> HttpResponse:
        return file_response(self.site, self.letter_or_404(id), kind)
