"""One posting: how far it is made known, each form with its proof, corrections, the board's day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.disclosure import Form, Posting, Progress, Proof, ProofKind
from chinhquyen_sdk.domain.disclosure.telling import message, reading_plan
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.answers import SeeOther, sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.privacy import drop_sent
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.sound_form import read_form

from .. import commands, queries
from ..forms import CorrectForm, ProofForm, RemoveForm, WaiveFormForm
from .look import CORRECT_DEED, lead_to_the_look, waiting
from .office import DisclosurePage, DisclosureScreen

_STATEMENTS = (ProofKind.PHOTO, ProofKind.MEETING, ProofKind.RECORD)


class FormLine(NamedTuple):
    """One form on the screen: how far, its proofs, what can be entered."""

    progress: Progress
    proofs: list[Proof]
    entry: ProofForm | None
    waive: WaiveFormForm | None


class PostingView(DisclosurePage):
    """All about one posting."""

    template_name = "chinhquyen_disclosure/admin/posting.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one, now = self.posting_or_404(self.kwargs["id"]), today()
        self.page_title = one.title
        known, proofs = villages(self.site), queries.proofs_of(self.site, one.id)
        done = queries.progress_of(self.site, one, proofs, known)
        current = [proof for proof in proofs if proof.round == one.round]
        said = {proof.village for proof in current if proof.form is Form.VILLAGE_HEAD}
        address = self.request.build_absolute_uri(reverse("disclosure:posting", args=[one.id]))
        commune = site_ref(self.site).title
        return super().get_context_data(
            one=one, duty=one.facts, phase=one.phase(now), done=done, share=done.share, bound=self.bound,
            lines=[self._line(one, each, current, known) for each in done.forms],
            heads=[(v, v.id in said, self._link(one, v)) for v in known], read=[p.on for p in current if p.form is Form.LOUDSPEAKER],
            days=days_until(one, now), plan=reading_plan(one), today=now, names={v.id: v.name for v in known},
            script=queries.script_of(self.site, one), reader=read_form(self.site),
            sound=queries.sound_of(self.site, one), message=message(one, commune[:1].upper() + commune[1:], address),
            address=address, files=queries.files_of(self.site, one.id), correct=self._correction(one),
            remove=self._bound(RemoveForm) or RemoveForm(initial={"on": now}) if self._hangs(one) else None,
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _correction(self, one: Posting) -> CorrectForm:
        waits = waiting(self.site, self.request, CORRECT_DEED, one.id)
        return self._bound(CorrectForm) or CorrectForm(initial=waits.wish if waits else {})

    def _hangs(self, one: Posting) -> bool:
        return one.board_from is not None and one.removed_on is None and one.ends_on is not None

    def _bound(self, kind: type[Any]) -> Any:
        return self.bound if isinstance(self.bound, kind) else None

    def _link(self, one: Posting, village: Any) -> str:
        token = queries.head_link(self.site, one, village)
        return self.request.build_absolute_uri(reverse("disclosure:confirm", args=[token]))

    def _line(self, one: Posting, progress: Progress, proofs: list[Proof], known: Any) -> FormLine:
        form = progress.form
        entry = None
        if form.facts.proof in _STATEMENTS:
            mine = isinstance(self.bound, ProofForm) and self.bound.form is form
            entry = self.bound if mine else ProofForm(form=form, villages=known, initial={"on": today()})
        waive = None
        if (
            form is not Form.WEBSITE
            and not progress.waived
            and not progress.is_done
            and (not progress.required or form.facts.if_any)
        ):
            mine = isinstance(self.bound, WaiveFormForm) and self.bound.form is form
            waive = self.bound if mine else WaiveFormForm(form=form)
        return FormLine(progress, [proof for proof in proofs if proof.form is form], entry, waive)

    def here(self, id: UUID, anchor: str = "") -> str:
        """Return this posting's address."""
        return reverse("disclosure_posting", args=[id]) + (f"#{anchor}" if anchor else "")


def days_until(one: Posting, now: date | None = None) -> list[date]:
    """Return the days that can be ticked: from publication until today, the newest two weeks of them."""
    last = now or today()
    first = max(one.corrections[-1].on if one.corrections else one.day, last - timedelta(days=13))
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def form_or_404(one: Posting, name: str) -> Form:
    """Return the form ``name`` of a posting."""
    if name not in {form.value for form in one.forms}:
        raise Http404
    return Form(name)


class ProofView(PostingView):
    """Take a proof."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, form: str) -> HttpResponse:
        wanted, known = form_or_404(self.posting_or_404(id), form), villages(self.site)
        entered = ProofForm(request.POST, request.FILES, form=wanted, villages=known)

        def prove(wish: Any) -> None:
            pictures = entered.cleaned_data.get("pictures") or [None]
            where = next((v.name for v in known if v.id == wish.village), "")
            for picture in pictures:
                commands.prove_form(self.site, id, wish, photo=picture, place=where, actor=self.actor)

        return self.act(
            entered, prove, f"Đã ghi minh chứng: {wanted.label.lower()}.", self.here(id, wanted.value)
        )


class DaysView(DisclosureScreen, View):
    """Tick the days on which it was read aloud."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        one = self.posting_or_404(id)
        offered = {day.isoformat() for day in days_until(one)}
        days = [date.fromisoformat(each) for each in request.POST.getlist("ngay") if each in offered]
        if not days:
            messages.error(request, "Mời đánh dấu ngày đã đọc loa.")
        else:
            commands.log_days(self.site, id, days, actor=self.actor)
            messages.success(request, "Đã ghi ngày đọc loa.")
        return SeeOther(reverse("disclosure_posting", args=[id]) + "#loudspeaker")


class WaiveView(PostingView):
    """Say why a form is not done."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, form: str) -> HttpResponse:
        wanted = form_or_404(self.posting_or_404(id), form)
        entered = WaiveFormForm(request.POST, form=wanted)
        return self.act(
            entered,
            lambda wish: commands.waive_form(self.site, id, wish, actor=self.actor),
            "Đã ghi lý do.",
            self.here(id),
        )


class CorrectView(PostingView):
    """Set right."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.posting_or_404(id)
        form = CorrectForm(request.POST)
        try:
            answer = self.act(
                form, lambda wish: commands.correct_posting(self.site, id, wish, actor=self.actor),
                "Đã đính chính. Bản đầu vẫn giữ bên cạnh; mời làm lại các hình thức.", self.here(id),
            )  # fmt: skip
        except Unseen:
            return lead_to_the_look(self.site, CORRECT_DEED, id, form.record, (), self.actor)
        if answer.status_code == SeeOther.status_code:
            drop_sent(self.site, CORRECT_DEED, id, self.actor)
        return answer


class RemoveView(PostingView):
    """Take it off the board."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.posting_or_404(id)
        return self.act(
            RemoveForm(request.POST), lambda wish: commands.take_down(self.site, id, wish, actor=self.actor),
            "Đã ghi ngày gỡ bảng. Bài vẫn ở lại trang.", self.here(id),
        )  # fmt: skip


class PhotoView(DisclosureScreen, View):
    """A photograph of a board, for the office's eyes."""

    def get(self, request: HttpRequest, id: UUID, photo: UUID) -> HttpResponse:
        content = queries.open_photo(self.site, id, photo, small="nho" in request.GET)
        if content is None:
            raise Http404
        return sent_picture(content)
