"""What is written down about a project while it is built: progress, gifts, photographs, documents."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from chinhquyen_sdk.host.answers import SeeOther

from .. import commands, queries
from ..forms import DocumentForm, GiftForm, PhotoForm, ProgressForm, SpendForm
from ..module import REPORT
from .projects import CaseView


class ProgressView(CaseView):
    """Tell how far it is."""

    permissions = (REPORT,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        return self.act(
            ProgressForm(request.POST, project=self.one),
            lambda wish: commands.report_progress(self.site, code, wish, actor=self.actor), "Đã ghi tiến độ.", self.here(),
        )  # fmt: skip


class GiftView(CaseView):
    """Write down what people gave."""

    permissions = (REPORT,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        self.one  # noqa: B018 - another commune's project is not there
        return self.act(
            GiftForm(request.POST), lambda wish: commands.add_gift(self.site, code, wish, actor=self.actor),
            "Đã ghi khoản góp. Bà con đọc được.", self.here(),
        )  # fmt: skip


class SpendView(CaseView):
    """Write down what people's money went to."""

    permissions = (REPORT,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        self.one  # noqa: B018 - another commune's project is not there
        return self.act(
            SpendForm(request.POST), lambda wish: commands.spend_gift(self.site, code, wish, actor=self.actor),
            "Đã ghi khoản chi. Bà con đọc được.", self.here(),
        )  # fmt: skip


class PhotosView(CaseView):
    """Add a photograph, or take one away."""

    permissions = (REPORT,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        one, gone = self.one, request.POST.get("bo", "")
        known = next((each.id for each in queries.photos(self.site, one.id) if str(each.id) == gone), None)
        if known:
            commands.remove_photo(self.site, code, known, actor=self.actor)
            return SeeOther(self.here())

        def add(typed: dict[str, Any]) -> None:
            for picture in typed["pictures"][:1]:
                alt, taken = typed["alt"], typed["taken_on"]
                commands.add_photo(self.site, code, picture, alt, taken, actor=self.actor)

        return self.act(PhotoForm(request.POST, request.FILES), add, "Đã thêm ảnh.", self.here())


class DocumentsView(CaseView):
    """Add a document, or take one away."""

    permissions = (REPORT,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        one, gone = self.one, request.POST.get("bo", "")
        known = next((each.id for each in queries.documents(self.site, one.id) if str(each.id) == gone), None)
        if known:
            commands.remove_document(self.site, code, known, actor=self.actor)
            return SeeOther(self.here())

        def add(typed: dict[str, Any]) -> None:
            file = next(iter(typed["files"]), None)
            commands.add_document(
                self.site, code, typed["title"], url=typed["url"], file=file, checked=typed["checked"],
                actor=self.actor,
            )  # fmt: skip

        return self.act(DocumentForm(request.POST, request.FILES), add, "Đã thêm tài liệu.", self.here())
