"""Policy pages for their officers: the list, writing, one page with its questions and its reach."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.outreach import Criterion, Policy, criteria_of, finder_of
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther, found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import CriterionForm, PolicyForm, WithdrawForm
from ..module import WRITE
from .drawing import reach_chart
from .office import OutreachPage


class ListView(OutreachPage):
    """Policies, searched."""

    template_name = "chinhquyen_outreach/admin/policies.html"
    page_title = "Chính sách"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        words = self.request.GET.get("q", "")[:200]
        found = queries.policies(self.site, words)
        lines = [(one, one.phase(today())) for one in found.policies]
        return super().get_context_data(lines=lines, more=found.more, words=words, **kwargs)


class AddView(OutreachPage):
    """A new page."""

    permissions = (WRITE,)
    template_name = "chinhquyen_outreach/admin/policy_edit.html"
    page_title = "Soạn trang chính sách"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form_of(PolicyForm), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            PolicyForm(request.POST), lambda wish: commands.add_policy(self.site, wish, actor=self.actor),
            "Đã ghi. Mời thêm câu hỏi “Có liên quan đến tôi không?” rồi đăng.", _to,
        )  # fmt: skip


def _to(policy: Policy) -> str:
    return reverse("outreach_policy", args=[policy.id])


class PolicyScreen(OutreachPage):
    """One policy."""

    @property
    def one(self) -> Policy:
        found: Policy = found_or_404(queries.policy(self.site, self.kwargs["id"]))
        return found


class EditView(PolicyScreen):
    """What stands on the page."""

    permissions = (WRITE,)
    template_name = "chinhquyen_outreach/admin/policy_edit.html"
    page_title = "Sửa trang chính sách"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.one
        return super().get_context_data(one=one, form=self.form_of(PolicyForm, policy=one), **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        form = PolicyForm(request.POST, policy=self.one)
        return self.act(
            form, lambda wish: commands.change_policy(self.site, id, wish, actor=self.actor), "Đã ghi.", _to
        )


class CaseView(PolicyScreen):
    """The page, its questions, how many hamlets heard of it, what happened."""

    template_name = "chinhquyen_outreach/admin/policy.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.one
        self.page_title = one.title
        reach = queries.reach(self.site, policy=one.id)
        built = criteria_of(one.finder)
        return super().get_context_data(
            one=one, phase=one.phase(today()), criteria=list(enumerate(built or (), 1)), foreign=built is None,
            rule=in_words(built or ()), criterion_form=self._criterion_form(built or ()), reach=reach,
            chart=reach_chart(reach), withdraw_form=self.form_of(WithdrawForm),
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _criterion_form(self, built: tuple[Criterion, ...]) -> CriterionForm:
        asked = self.request.GET.get("sua", "")
        place = int(asked) if asked.isdecimal() and len(asked) == 1 else 0
        known = villages(self.site)
        if 1 <= place <= len(built):
            first = {"place": place}
            return self.form_of(CriterionForm, known=known, criterion=built[place - 1], initial=first)
        return self.form_of(CriterionForm, known=known)


def in_words(criteria: tuple[Criterion, ...]) -> list[str]:
    """Return the whole condition as one reads it, a line for each part that must hold."""
    parts: dict[object, list[str]] = {}
    for number, each in enumerate(criteria, 1):
        said = f"không thuộc trường hợp: {each.words}" if each.excludes else each.words
        parts.setdefault(each.group if each.group is not None else f"c{number}", []).append(said)
    return [" hoặc ".join(said) for said in parts.values()]


class CriteriaView(CaseView):
    """Put a question on the page, change one, or take one away."""

    permissions = (WRITE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        built = list(found_or_404(criteria_of(self.one.finder)))
        here = reverse("outreach_policy", args=[id]) + "#cau-hoi"
        if gone := request.POST.get("bo", ""):
            kept = [each for number, each in enumerate(built, 1) if str(number) != gone]
            commands.set_finder(self.site, id, finder_of(kept), actor=self.actor)
            messages.success(request, "Đã bỏ câu hỏi.")
            return SeeOther(here)
        form = CriterionForm(request.POST, known=villages(self.site))

        def set_one(criterion: Criterion) -> Policy:
            place = form.cleaned_data.get("place") or 0
            changed = (
                [*built[: place - 1], criterion, *built[place:]]
                if 0 < place <= len(built)
                else [*built, criterion]
            )
            return commands.set_finder(self.site, id, finder_of(changed), actor=self.actor)

        return self.act(form, set_one, "Đã ghi câu hỏi.", here)


class PublishView(PolicyScreen):
    """Show the page to everybody."""

    permissions = (WRITE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.policy(self.site, id))
        try:
            commands.publish_policy(self.site, id, actor=self.actor)
        except Refused as refused:
            messages.error(request, refused.text)
        else:
            messages.success(request, "Đã đăng. Bà con xem được ngay.")
        return SeeOther(reverse("outreach_policy", args=[id]))


class WithdrawView(CaseView):
    """Take the page down."""

    permissions = (WRITE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.policy(self.site, id))
        return self.act(
            WithdrawForm(request.POST), lambda wish: commands.withdraw_policy(self.site, id, wish, actor=self.actor),
            "Đã rút trang.", _to,
        )  # fmt: skip
