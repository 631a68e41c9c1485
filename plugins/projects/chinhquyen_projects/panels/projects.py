"""The register for its officers: the list, a project entered, changed, led step by step."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.projects import (
    Funding,
    Project,
    ProjectState,
    falls_on,
    late_days,
    next_step,
    where_it_stands,
)
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import (
    DocumentForm,
    FinishForm,
    GiftForm,
    PauseForm,
    PhotoForm,
    ProgressForm,
    ProjectForm,
    ReportingRuleForm,
    ResumeForm,
    SettleForm,
    SpendForm,
    StartForm,
    WithdrawForm,
)
from ..module import KEEP
from ..queries import ProjectFilter
from .drawing import capital_chart
from .office import ProjectsPage

_STEPS = {
    "khoi-cong": (StartForm, "Đã ghi ngày khởi công."),
    "tam-dung": (PauseForm, "Đã ghi tạm dừng. Bà con đọc được lý do."),
    "lam-lai": (ResumeForm, "Đã ghi làm lại."),
    "hoan-thanh": (FinishForm, "Đã ghi hoàn thành."),
    "quyet-toan": (SettleForm, "Đã ghi quyết toán."),
    "go-khoi-so": (WithdrawForm, "Đã gỡ khỏi sổ."),
}
_OPEN_STEPS = {
    ProjectState.PREPARING: [("khoi-cong", "Ghi khởi công"), ("tam-dung", "Ghi tạm dừng")],
    ProjectState.BUILDING: [("hoan-thanh", "Ghi hoàn thành"), ("tam-dung", "Ghi tạm dừng")],
    ProjectState.PAUSED: [("lam-lai", "Ghi làm lại")],
    ProjectState.DONE: [("quyet-toan", "Ghi quyết toán")],
    ProjectState.SETTLED: [],
}


def filter_of(asked: Any) -> ProjectFilter:
    """Return what a list is narrowed to by its address."""
    return ProjectFilter(
        asked.get("tinh-trang", ""), asked.get("von", ""), asked.get("xom", ""), asked.get("o", ""), asked.get("tim", "")
    )  # fmt: skip


def filter_choices(site: Any, wanted: ProjectFilter) -> dict[str, Any]:
    """Return what the filter's lists offer, and the address part that keeps the choice."""
    named = {
        "tinh-trang": wanted.state,
        "von": wanted.funding,
        "xom": wanted.village,
        "o": wanted.cell,
        "tim": wanted.words,
    }
    kept = urlencode({name: value for name, value in named.items() if value})
    return {
        "wanted": wanted,
        "states": list(ProjectState),
        "kinds": list(Funding),
        "villages": villages(site),
        "kept": kept,
    }


class ListView(ProjectsPage):
    """Every project, what is being built first; who is without a board."""

    template_name = "chinhquyen_projects/admin/projects.html"
    page_title = "Chương trình, dự án"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wanted = filter_of(self.request.GET)
        gone = self.request.GET.get("go") == "1"
        found, after = queries.projects_page(
            self.site, wanted, self.request.GET.get("sau", ""), withdrawn=gone
        )
        boards = queries.supervisors(self.site, [one.code for one in found])
        lines = [(one, late_days(one, today()), (boards or {}).get(one.code)) for one in found]
        choices = filter_choices(self.site, wanted)
        return super().get_context_data(
            lines=lines, next=f"?{choices['kept']}&sau={after}" if after else "", totals=queries.totals(self.site),
            supervised=queries.supervised(self.site), boards_known=boards is not None, gone=gone,
            rule_form=self.form_of(ReportingRuleForm, initial={"day": queries.reporting_day(self.site)}), **choices, **kwargs,
        )  # fmt: skip


class RuleView(ListView):
    """Choose by which day of the month progress is told."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            ReportingRuleForm(request.POST), lambda wish: commands.keep_reporting_rule(self.site, wish, actor=self.actor),
            "Đã đổi ngày báo tiến độ.", reverse("projects_list"),
        )  # fmt: skip


def map_context(site: Site) -> dict[str, Any]:
    """Return what the map to point at is drawn from: the villages that have a place, and pictures of the land where there are any."""
    return {
        "known": [each for each in villages(site) if each.latitude is not None and each.longitude is not None],
        "tiles": getattr(settings, "CHINHQUYEN_MAP_TILES", ""), "credit": getattr(settings, "CHINHQUYEN_MAP_CREDIT", ""),
    }  # fmt: skip


class AddView(ProjectsPage):
    """Enter a project."""

    permissions = (KEEP,)
    template_name = "chinhquyen_projects/admin/project_edit.html"
    page_title = "Ghi dự án vào sổ"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.form_of(
            ProjectForm, villages=villages(self.site), initial={"funding": Funding.PUBLIC.value}
        )
        return super().get_context_data(form=form, **map_context(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            ProjectForm(request.POST, villages=villages(self.site)),
            lambda wish: commands.register_project(self.site, wish, actor=self.actor),
            "Đã ghi vào sổ. Bà con đọc được ngay.", lambda one: reverse("projects_project", args=[one.code]),
        )  # fmt: skip


class OneProjectPage(ProjectsPage):
    """A screen about one project."""

    @property
    def one(self) -> Project:
        found: Project = found_or_404(queries.project(self.site, self.kwargs["code"], public=False))
        return found

    def here(self) -> str:
        """Return the address of this project's screen."""
        return reverse("projects_project", args=[self.kwargs["code"]])


class EditView(OneProjectPage):
    """Change what the register says."""

    permissions = (KEEP,)
    template_name = "chinhquyen_projects/admin/project_edit.html"
    page_title = "Sửa dự án"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.one
        form = self.form_of(ProjectForm, villages=villages(self.site), project=one)
        return super().get_context_data(one=one, form=form, **map_context(self.site), **kwargs)

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        form = ProjectForm(request.POST, villages=villages(self.site), project=self.one)
        return self.act(
            form, lambda wish: commands.change_project(self.site, code, wish, actor=self.actor), "Đã sửa.", self.here()
        )  # fmt: skip


class CaseView(OneProjectPage):
    """One project."""

    template_name = "chinhquyen_projects/admin/project.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.one
        self.page_title = one.title
        day = queries.reporting_day(self.site)
        board = (queries.supervisors(self.site, [one.code]) or {}).get(one.code)
        return super().get_context_data(
            one=one, said=where_it_stands(one, today()), late=late_days(one, today()), due=falls_on(one, day), board=board,
            due_step=next_step(one, day), chart=capital_chart(one), steps=self._steps(one), parts=one.parts,
            progress=queries.progress_entries(self.site, one.id), gifts=queries.gifts(self.site, one.id),
            photos=queries.photos(self.site, one.id), documents=queries.documents(self.site, one.id),
            history=queries.history(self.site, one.id)[::-1], **self._forms(one), **kwargs,
        )  # fmt: skip

    def _steps(self, one: Project) -> list[tuple[str, str, Any]]:
        open_ones = [] if one.withdrawn else [*_OPEN_STEPS[one.state], ("go-khoi-so", "Gỡ khỏi sổ")]
        return [
            (name, label, self.form_of(_STEPS[name][0], initial={"on": today()})) for name, label in open_ones
        ]

    def _forms(self, one: Project) -> dict[str, Any]:
        now = {"on": today()}
        return {
            "progress_form": self.form_of(ProgressForm, project=one, initial={**now, "percent": one.percent or ""}),
            "gift_form": self.form_of(GiftForm, initial=now), "spend_form": self.form_of(SpendForm, initial=now),
            "photo_form": self.form_of(PhotoForm, initial={"taken_on": today()}), "document_form": self.form_of(DocumentForm),
        }  # fmt: skip


class StepView(CaseView):
    """One step of a project."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, step: str) -> HttpResponse:
        one = self.one
        kind, said = found_or_404(_STEPS.get(step))
        do = commands.STEPS[step][1]
        if step not in {name for name, *_ in self._steps(one)}:
            messages.error(request, f"Dự án này đang ở bước “{one.state.label}”.")
        return self.act(
            kind(request.POST), lambda wish: do(self.site, code, wish, actor=self.actor), said, self.here()
        )
