"""Assigned reading: giving it, doing it, seeing who has not."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.documents import ReadingState, effect_on
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.answers import SeeOther, attempt, press
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import name_of

from .. import commands, queries
from ..forms import AssignForm
from ..module import ASSIGN, KEEP, READ
from .office import LibraryPage


class MineView(LibraryPage):
    """What I have to read."""

    permissions = (READ, KEEP, ASSIGN)
    template_name = "chinhquyen_documents/admin/mine.html"
    page_title = "Văn bản tôi được giao đọc"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = today()
        found = queries.mine(self.site, self.actor.id)
        lines = [(line.reading, line.document, line.reading.is_late(now)) for line in found]
        return super().get_context_data(lines=lines, **kwargs)


class ReadView(LibraryPage):
    """The document, to read; opening it is what a confirmation rests on."""

    permissions = (READ, KEEP, ASSIGN)
    template_name = "chinhquyen_documents/admin/read.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reading = self._mine()
        reading = commands.open_reading(self.site, reading.id, actor=self.actor)
        one = self.document_or_404(reading.document_id)
        self.page_title = f"Đọc {one.title}"
        return super().get_context_data(
            reading=reading, one=one, effect=effect_on(one, today()), body=queries.body(one.id),
            files=queries.files(self.site, one.id), task=queries.task(self.site, reading.task_id), **kwargs,
        )  # fmt: skip

    def _mine(self) -> Any:
        """Another's reading is not mine to open."""
        found = queries.reading(self.site, self.kwargs["id"])
        if found is None or found.reader_id != self.actor.id:
            raise Http404
        return found

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self._mine()
        try:
            commands.confirm_reading(self.site, id, actor=self.actor)
        except Refused as refused:
            messages.error(request, refused.text)
            return SeeOther(reverse("documents_read", args=[id]))
        messages.success(request, "Đã ghi nhận anh/chị đọc xong.")
        return SeeOther(reverse("documents_mine"))


class TasksView(LibraryPage):
    """Every assignment and how far it is."""

    permissions = (ASSIGN,)
    template_name = "chinhquyen_documents/admin/tasks.html"
    page_title = "Giao đọc văn bản"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(lines=queries.tasks(self.site), today=today(), **kwargs)


class TaskView(LibraryPage):
    """One assignment: who has read, who has not; it can be stopped."""

    permissions = (ASSIGN,)
    template_name = "chinhquyen_documents/admin/task.html"
    page_title = "Ai đã đọc"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        task = queries.task(self.site, self.kwargs["id"])
        if task is None:
            raise Http404
        now = today()
        found = queries.readers(self.site, task.id)
        return super().get_context_data(
            task=task, one=self.document_or_404(task.document_id),
            lines=[(each, each.is_late(now)) for each in found],
            missing=[each.reader for each in found if each.state.is_open],
            confirmed=sum(each.state is ReadingState.CONFIRMED for each in found), **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        if queries.task(self.site, id) is None:
            raise Http404
        press(
            request, lambda: commands.stop_reading(self.site, id, actor=self.actor),
            "Đã thôi giao đọc. Ai xác nhận rồi vẫn được ghi.",
        )  # fmt: skip
        return SeeOther(reverse("documents_task", args=[id]))


class AssignView(LibraryPage):
    """Give a document to readers."""

    permissions = (ASSIGN,)
    template_name = "chinhquyen_documents/admin/assign.html"
    page_title = "Giao đọc"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.document_or_404(self.kwargs["id"])
        kwargs.setdefault("form", AssignForm(people=self._people()))
        return super().get_context_data(one=one, **kwargs)

    def _people(self) -> list[tuple[str, str]]:
        return [(str(user.pk), name_of(user)) for user in access.staff_of(self.site, READ)]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.document_or_404(id)
        form = AssignForm(request.POST, people=self._people())
        done = form.is_valid() and attempt(
            form, lambda wish: commands.assign_reading(self.site, id, wish, actor=self.actor)
        )
        if done:
            messages.success(request, "Đã giao. Người đọc thấy ở Việc hôm nay.")
            return SeeOther(reverse("documents_task", args=[done[0].id]))
        return self.render_to_response(self.get_context_data(form=form), status=422)
