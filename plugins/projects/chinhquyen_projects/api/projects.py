"""Projects: everybody reads, officers write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field, computed_field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.projects import (
    AddGift,
    Funding,
    Gift,
    KeepProject,
    Progress,
    Project,
    ProjectState,
    ProjectSupervision,
    ReportProgress,
    SpendGift,
    late_days,
    where_it_stands,
)
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import ByCursor, Words
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import KEEP, REPORT
from ..queries import ProjectFilter

TAG = ["projects"]


class ToldProject(Project):
    """A project with its sums, its lateness in days and the sentence of its page; money in đồng."""

    withdrawn: bool = Field(default=False, exclude=True)
    late_days: int
    status: str

    @computed_field
    @property
    def capital(self) -> int | None:
        return super().capital

    @computed_field
    @property
    def paid(self) -> int | None:
        return super().paid


class ProjectFile(ToldProject):
    """A project with its progress, gifts and board."""

    progress: tuple[Progress, ...]
    gifts: tuple[Gift, ...]
    supervision: ProjectSupervision | None


class ProjectList(Record):
    """One page of the register."""

    results: tuple[ToldProject, ...]
    next: str


class NamedProject(Record):
    """Which project."""

    code: str
    title: str


class SupervisedProjects(Record):
    """How many open projects have their board. ``known``: some module answers for boards; else nothing is said."""

    known: bool
    of: int
    value: int | None
    share: int | None
    missing: tuple[NamedProject, ...]


def as_project(one: Project) -> ToldProject:
    """Return a project with its sums, its lateness in days and the sentence of its page; money in đồng."""
    now = today()
    return ToldProject(**dict(one), late_days=late_days(one, now), status=where_it_stands(one, now))


class ReadOrWrite(RecordAPIView):
    """GET is everybody's, POST an officer's with ``writes``."""

    writes = KEEP

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(self.writes)()]

    def project_or_404(self, code: str) -> Project:
        """Return the public project ``code``."""
        one = queries.project(self.site, code)
        if one is None:
            raise Http404
        return one


class ProjectsQuery(ByCursor):
    """Which projects."""

    state: ProjectState | None = Field(None, title="Trạng thái")
    funding: Funding | None = Field(None, title="Nguồn vốn")
    village: UUID | None = Field(None, title="Xóm, tổ dân phố")
    q: Words = Field("", title="Vài chữ, có dấu hay không")


class ProjectsView(ReadOrWrite):
    """GET: the register. POST: enter a project."""

    asks = ProjectsQuery

    @extend_schema(
        summary="Sổ chương trình, dự án", responses={200: ProjectList}, tags=TAG, operation_id="projects_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = self.asked
        wanted = ProjectFilter(
            asked.state or "", asked.funding or "", str(asked.village or ""), words=asked.q
        )
        found, after = queries.projects_page(self.site, wanted, asked.cursor)
        return self.answer(ProjectList(results=tuple(as_project(one) for one in found), next=after))

    @extend_schema(summary="Ghi dự án vào sổ", request=KeepProject, responses={201: ToldProject}, tags=TAG)
    def post(self, request: Request) -> Response:
        made = commands.register_project(self.site, self.read(KeepProject), actor=actor_of(request.user))
        return self.answer(as_project(made), 201)


class ProjectView(ReadOrWrite):
    """GET: one project with its progress, gifts and board. POST: change what the register says."""

    @extend_schema(
        summary="Một dự án", responses={200: ProjectFile}, tags=TAG, operation_id="projects_retrieve"
    )
    def get(self, request: Request, code: str) -> Response:
        one = self.project_or_404(code)
        board = (queries.supervisors(self.site, [code]) or {}).get(code)
        told = ProjectFile(
            **dict(as_project(one)), progress=tuple(queries.progress_entries(self.site, one.id)),
            gifts=tuple(queries.gifts(self.site, one.id)), supervision=board,
        )  # fmt: skip
        return self.answer(told)

    @extend_schema(
        summary="Sửa dự án", request=KeepProject, responses={200: ToldProject}, tags=TAG, operation_id="projects_change"
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        self.project_or_404(code)
        wish = self.read(KeepProject)
        return self.answer(
            as_project(commands.change_project(self.site, code, wish, actor=actor_of(request.user)))
        )


class ProgressView(ReadOrWrite):
    """POST tells how far a project is."""

    writes = REPORT
    http_method_names = ["post", "options"]

    @extend_schema(summary="Báo tiến độ", request=ReportProgress, responses={201: Progress}, tags=TAG)
    def post(self, request: Request, code: str) -> Response:
        self.project_or_404(code)
        made = commands.report_progress(
            self.site, code, self.read(ReportProgress), actor=actor_of(request.user)
        )
        return self.answer(made, 201)


class GiftsView(ReadOrWrite):
    """POST writes down what people gave."""

    writes = REPORT
    http_method_names = ["post", "options"]

    @extend_schema(summary="Ghi khoản bà con góp", request=AddGift, responses={201: Gift}, tags=TAG)
    def post(self, request: Request, code: str) -> Response:
        self.project_or_404(code)
        made = commands.add_gift(self.site, code, self.read(AddGift), actor=actor_of(request.user))
        return self.answer(made, 201)


class SpendingView(ReadOrWrite):
    """POST writes down what people's money went to."""

    writes = REPORT
    http_method_names = ["post", "options"]

    @extend_schema(summary="Ghi khoản chi từ tiền góp", request=SpendGift, responses={201: Gift}, tags=TAG)
    def post(self, request: Request, code: str) -> Response:
        self.project_or_404(code)
        made = commands.spend_gift(self.site, code, self.read(SpendGift), actor=actor_of(request.user))
        return self.answer(made, 201)


class StepView(ReadOrWrite):
    """POST takes one step; the body is that step's record."""

    http_method_names = ["post", "options"]
    steps = {name: record for name, (record, _) in commands.STEPS.items()}

    @extend_schema(
        summary="Khởi công, tạm dừng, làm lại, hoàn thành, quyết toán", responses={200: ToldProject}, tags=TAG
    )  # fmt: skip
    def post(self, request: Request, code: str, step: str) -> Response:
        self.project_or_404(code)
        if step not in commands.STEPS:
            raise Http404
        record, do = commands.STEPS[step]
        return self.answer(as_project(do(self.site, code, self.read(record), actor=actor_of(request.user))))


class SupervisionView(RecordAPIView):
    """GET: how many open projects have their board, and which have none."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Dự án có, chưa có Ban giám sát", responses={200: SupervisedProjects}, tags=TAG)
    def get(self, request: Request) -> Response:
        found = queries.supervised(self.site)
        missing = tuple(NamedProject(code=one.code, title=one.title) for one in found.missing)
        told = SupervisedProjects(
            known=found.known, of=found.total, value=found.having if found.known else None,
            share=found.share if found.known else None, missing=missing if found.known else (),
        )  # fmt: skip
        return self.answer(told)
