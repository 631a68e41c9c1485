"""Duyệt nhiều thư: a page of letters, each read and ticked; what is ticked is approved together in the background."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.letters.commands import ApproveLetter, ApproveLetters
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.records import Letter, compose
from chinhquyen_sdk.domain.letters.wording import Finding, check_wording

from .. import commands, queries
from .approving import as_id
from .office import OfficePage, OfficeScreen

_TICKED = "seen_"


class Look(NamedTuple):
    """A letter to be looked at: its words as they will stand, and what a careful reader would stop at."""

    letter: Letter
    paper: LetterDocument
    remarks: tuple[Finding, ...]
    field: str


class ApproveManyView(OfficePage):
    """Twenty letters, the whole of each. Nothing is ticked beforehand, and nothing ticks all."""

    template_name = "chinhquyen_letters/admin/approving_many.html"
    page_title = "Duyệt nhiều thư"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_approve:
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kind, after = self.request.GET.get("loai", ""), as_id(self.request.GET.get("sau"))
        letters = queries.to_look_at(self.site, self.actor.id, kind, after)
        return super().get_context_data(
            looks=self._looks(letters), kind=kind, kinds=queries.kinds_to_look_at(self.site, self.actor.id),
            approvals=queries.approvals(self.site, self.actor.id), last=letters[-1].id if letters else None,
            begun=after is None, full=len(letters) == queries.LOOKED_AT, **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest) -> HttpResponse:
        if not self.may_approve:
            raise PermissionDenied
        ticked = _ticked(request)
        if ticked:
            commands.approve_letters(self.site, ApproveLetters(letters=ticked), actor=self.actor)
            messages.success(
                request, f"Đã nhận lời duyệt {len(ticked)} thư. Máy đang lấy số, có thể xem tiếp."
            )
        elif "next" not in request.POST:
            messages.error(request, "Chưa đánh dấu thư nào. Đọc thư nào xong thì đánh dấu thư ấy.")
            return self.render_to_response(self.get_context_data(), status=422)
        goes_on = "next" in request.POST
        known = {"loai": request.POST.get("loai", ""), "sau": request.POST.get("last", "") if goes_on else ""}
        more = urlencode({name: value for name, value in known.items() if value})
        return redirect(f"{reverse('letters_approving_many')}?{more}")

    def _looks(self, letters: list[Letter]) -> list[Look]:
        office = queries.office(self.site)
        forms = [queries.form_of(self.site, letter.template) for letter in letters]
        return [
            Look(
                letter, compose(letter, office, form=form),
                check_wording(letter.body, form, allowed=[office.phone]), _TICKED + str(letter.id),
            )
            for letter, form in zip(letters, forms, strict=True)
        ]  # fmt: skip


def _ticked(request: HttpRequest) -> tuple[ApproveLetter, ...]:
    """Return the ticked letters; the value of a tick is the digest of the words that stood above it."""
    found = []
    for name, seen in request.POST.items():
        id = as_id(name.removeprefix(_TICKED)) if name.startswith(_TICKED) else None
        if id and seen:
            found.append(ApproveLetter(letter=id, seen=str(seen)[:64]))
    return tuple(found)


class ApproveAgainView(OfficeScreen, View):
    """A yes that failed once more, from where it stood."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        if not self.may_approve:
            raise PermissionDenied
        if not commands.approve_again(self.site, id):
            raise Http404
        messages.success(request, "Đã xếp hàng lại, làm tiếp từ chỗ dừng.")
        return redirect("letters_approving_many")
