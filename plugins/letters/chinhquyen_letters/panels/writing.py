"""A letter by hand in three clicks: choose what for, say what is known while the letter stands beside it, save."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.filling import write_letter
from chinhquyen_sdk.domain.letters.life_events import read_life_event, written_by_hand
from chinhquyen_sdk.domain.letters.records import compose
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.letters.wording import check_wording
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import WriteForm
from ..module import DRAFT
from .office import OfficePage


class WritingPage(OfficePage):
    """A screen of those who draft letters."""

    permissions = (DRAFT,)

    @property
    def form_of(self) -> LetterTemplate:
        """The template that was chosen."""
        found = next((form for form in written_by_hand() if form.id == self.kwargs["kind_of"]), None)
        if found is None:
            raise Http404
        return found


class ChooseView(WritingPage):
    """The occasions, each with who gets the letter, cách thức, yêu cầu and thời điểm."""

    template_name = "chinhquyen_letters/admin/choose.html"
    page_title = "Viết thư cho bà con"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(templates=written_by_hand(), **kwargs)


class WriteView(WritingPage):
    """The facts, and the letter they make. Saved, it waits for another person's approval."""

    template_name = "chinhquyen_letters/admin/write.html"

    def get_page_title(self) -> str:
        return self.form_of.label

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", WriteForm(form=self.form_of, today=_today()))
        return super().get_context_data(chosen=self.form_of, **kwargs)

    def post(self, request: HttpRequest, kind_of: str) -> HttpResponse:
        typed = WriteForm(request.POST, form=self.form_of, today=_today())
        looks = "xem" in request.POST
        if typed.is_valid() and not looks:
            try:
                letter = commands.write_by_hand(self.site, typed.wish, actor=self.actor)
            except Refused as refused:
                typed.refuse(refused)
            else:
                messages.success(request, "Đã lưu thư, chờ người khác xem và duyệt.")
                return redirect("letters_letter", letter.id)
        shown = self.preview(typed)
        if request.headers.get("X-Chi-Ban-Xem"):
            return HttpResponse(render_to_string("chinhquyen_letters/admin/preview.html", shown, request))
        status = 200 if looks and typed.is_valid() else 422
        return self.render_to_response(self.get_context_data(form=typed, **shown), status=status)

    def preview(self, typed: WriteForm) -> dict[str, Any]:
        """Return the letter as it stands, its moment and what a careful reader would stop at."""
        if not typed.is_whole:
            return {"missing": typed.missing}
        told = read_life_event(typed.wish, _today())
        office = queries.office(self.site)
        form = queries.template_of(self.site, told.form.id)
        letter = write_letter(form, told.facts, office)
        # The renderer escapes every word that a person typed.
        paper = mark_safe(rendering.letter_html(compose(letter, office)))  # noqa: S308
        remarks = check_wording(letter.body, form, allowed=[office.phone])
        return {"paper": paper, "timing": told.timing, "remarks": remarks}


def _today() -> Any:
    return today()
