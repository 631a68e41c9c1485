"""Conferences in the hamlets for their officers: who waits, planning, one conference step by step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from chinhquyen_sdk.domain.outreach import Conference, ConferenceState
from chinhquyen_sdk.host.answers import SeeOther, found_or_404, sent_file
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import CancelForm, HoldForm, InviteForm, MinutesForm, PhotoForm, PlanForm, QuestionForm
from ..module import HOLD
from .drawing import reach_chart
from .office import OutreachPage

_STEPS = {
    "moi": (InviteForm, "Đã ghi việc mời."),
    "ket-qua": (HoldForm, "Đã ghi kết quả. Mời ghi thêm câu hỏi, ảnh, biên bản."),
    "cau-hoi": (QuestionForm, "Đã ghi câu hỏi."),
    "khong-hop": (CancelForm, "Đã ghi là không họp."),
}


class ListView(OutreachPage):
    """How many hamlets were reached this year, who waits, every conference."""

    template_name = "chinhquyen_outreach/admin/conferences.html"
    page_title = "Hội nghị ở xóm, tổ dân phố"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("nam", "")
        year = int(asked) if asked.isdecimal() and len(asked) == 4 else today().year
        reach = queries.reach(self.site, year=min(max(year, 2000), 2199))
        found, after = queries.held_page(self.site, self.request.GET.get("sau", ""), every=True)
        return super().get_context_data(
            reach=reach, chart=reach_chart(reach), year=year, lines=found, next=f"?sau={after}" if after else "", **kwargs
        )  # fmt: skip


class PlanView(OutreachPage):
    """Put conferences into the calendar, one for each hamlet that is chosen."""

    permissions = (HOLD,)
    template_name = "chinhquyen_outreach/admin/conference_plan.html"
    page_title = "Lên lịch hội nghị"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        first = {"policy": asked.get("chinh-sach", ""), "villages": asked.getlist("xom")}
        form = self.form_of(PlanForm, policies=self._policies(), known=villages(self.site), initial=first)
        return super().get_context_data(form=form, **kwargs)

    def _policies(self) -> list[tuple[UUID, str]]:
        return queries.policy_names(self.site)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PlanForm(request.POST, policies=self._policies(), known=villages(self.site))

        def plan(wish: Any) -> Any:
            where = [UUID(each) for each in form.cleaned_data["villages"]]
            return commands.plan_conferences(self.site, wish, where, actor=self.actor)

        return self.act(form, plan, "Đã lên lịch.", reverse("outreach_conferences"))


class ChangeView(OutreachPage):
    """Change what is planned."""

    permissions = (HOLD,)
    template_name = "chinhquyen_outreach/admin/conference_plan.html"
    page_title = "Đổi lịch hội nghị"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = found_or_404(queries.conference(self.site, self.kwargs["id"]))
        form = self.form_of(PlanForm, policies=queries.policy_names(self.site), conference=one)
        return super().get_context_data(one=one, form=form, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        one = found_or_404(queries.conference(self.site, id))
        form = PlanForm(request.POST, policies=queries.policy_names(self.site), conference=one)
        return self.act(
            form, lambda wish: commands.change_conference(self.site, id, wish, actor=self.actor), "Đã đổi lịch.",
            reverse("outreach_conference", args=[id]),
        )  # fmt: skip


class CaseView(OutreachPage):
    """One conference."""

    template_name = "chinhquyen_outreach/admin/conference.html"

    @property
    def one(self) -> Conference:
        found: Conference = found_or_404(queries.conference(self.site, self.kwargs["id"]))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.one
        self.page_title = f"{one.village_name}: {one.title}"
        village = next((v for v in villages(self.site) if v.id == one.village), None)
        return super().get_context_data(
            one=one, policy=queries.policy(self.site, one.policy) if one.policy else None, steps=self._steps(one),
            village=village, photos=queries.photos(self.site, one.id), minutes=queries.minutes(self.site, one.id),
            photo_form=self.form_of(PhotoForm), minutes_form=self.form_of(MinutesForm),
            is_held=one.state is ConferenceState.HELD, history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _steps(self, one: Conference) -> list[tuple[str, str, Any]]:
        begun = one.starts_at <= timezone.now()
        steps: list[tuple[str, str, Any]] = []
        if one.state.is_open:
            steps = [("moi", "Ghi đã mời bà con", self.form_of(InviteForm, initial={"ways": list(one.ways)}))]
            steps += [("ket-qua", "Ghi kết quả hội nghị", self.form_of(HoldForm))] if begun else []
            steps += [("khong-hop", "Không họp", self.form_of(CancelForm))]
        elif one.state is ConferenceState.HELD:
            known = {name: getattr(one, name) for name in ("households", "people", "leaflets", "spread")}
            steps = [("cau-hoi", "Ghi câu hỏi của bà con", self.form_of(QuestionForm)),
                     ("ket-qua", "Sửa kết quả", self.form_of(HoldForm, initial=known))]  # fmt: skip
        return steps

    def here(self, id: UUID) -> str:
        """Return the address of this conference's screen."""
        return reverse("outreach_conference", args=[id])


class StepView(CaseView):
    """One step of a conference."""

    permissions = (HOLD,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.conference(self.site, id))
        kind, said = found_or_404(_STEPS.get(step))
        do = commands.CONFERENCE_STEPS[step][1]
        return self.act(
            kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, self.here(id)
        )


class PhotosView(CaseView):
    """Add a photograph, or take one away."""

    permissions = (HOLD,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.conference(self.site, id))
        gone = request.POST.get("bo", "")
        known = next((each.id for each in queries.photos(self.site, id) if str(each.id) == gone), None)
        if known:
            commands.remove_photo(self.site, id, known, actor=self.actor)
            return SeeOther(self.here(id))

        def add(typed: dict[str, Any]) -> None:
            for picture in typed["pictures"]:
                commands.add_photo(self.site, id, picture, typed["alt"], actor=self.actor)

        return self.act(PhotoForm(request.POST, request.FILES), add, "Đã thêm ảnh.", self.here(id))


class MinutesView(CaseView):
    """Keep the minutes."""

    permissions = (HOLD,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.conference(self.site, id))

        def add(typed: dict[str, Any]) -> None:
            for file in typed["files"]:
                commands.add_minutes(self.site, id, file)

        return self.act(MinutesForm(request.POST, request.FILES), add, "Đã thêm biên bản.", self.here(id))


class MinutesFileView(OutreachPage):
    """Hand the minutes to an officer: they name people, so it is written down who took them."""

    permissions = (HOLD,)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name, kind, file = found_or_404(
            queries.open_minutes(self.site, self.kwargs["id"], self.kwargs["file"])
        )
        return sent_file(file, name, kind)
