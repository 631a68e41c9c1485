"""The library for its officers: the list, entering, one document with its files and relations."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from pydantic import ValidationError

from chinhquyen_sdk.domain.documents import EffectState, Relation, RelationKind, effect_on
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.privacy import Held, drop, drop_sent

from .. import commands, queries
from ..forms import DocumentForm, FilesForm, RelationForm, RemoveForm
from ..module import KEEP
from ..queries import Filter
from .look import ADD_DEED, CHANGE_DEED, FILES_DEED, lead_to_the_look, waiting
from .office import LibraryPage

_NAMES = {"q": "q", "loai": "kind", "noi": "issuer", "nam": "year", "hieu-luc": "effect"}


class ListView(LibraryPage):
    """Documents, narrowed and searched."""

    template_name = "chinhquyen_documents/admin/list.html"
    page_title = "Thư viện văn bản"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        given = {field: asked[name][:200] for name, field in _NAMES.items() if asked.get(name)}
        try:
            wanted = Filter.model_validate(given)
        except ValidationError:
            wanted = Filter(q=given.get("q", ""))
        found = queries.page(self.site, wanted, after=asked.get("sau", ""), size=50)
        kept = {name: asked[name] for name in _NAMES if asked.get(name)}
        return super().get_context_data(
            lines=[(one, effect_on(one, today())) for one in found.documents], wanted=wanted, effects=tuple(EffectState),
            facets=queries.facets(self.site), next="?" + urlencode({**kept, "sau": found.after}) if found.after else "",
            **kwargs,
        )  # fmt: skip


class AddView(LibraryPage):
    """A new document."""

    permissions = (KEEP,)
    template_name = "chinhquyen_documents/admin/edit.html"
    page_title = "Thêm văn bản"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waits = waiting(self.site, self.request, ADD_DEED)
        kwargs.setdefault("form", DocumentForm(initial=waits.wish if waits else None))
        return super().get_context_data(kept=waits.files if waits else (), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form, waits = DocumentForm(request.POST, request.FILES), waiting(self.site, request, ADD_DEED)
        answer = self._added(form, waits) if form.is_valid() else None
        if answer is not None:
            if waits:
                drop(self.site, waits.id)
            return answer
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _added(self, form: DocumentForm, waits: Held | None) -> HttpResponse | None:
        wanted = self.request.POST.getlist("giu")
        kept = [file for file in (waits.files if waits else ()) if file.sha256 in wanted]
        files = kept + form.cleaned_data["files"]
        try:
            one = commands.add_document(self.site, form.record, actor=self.actor, files=files)
        except Unseen:
            return lead_to_the_look(self.site, ADD_DEED, None, form.record, files, self.actor)
        except Refused as refused:
            form.refuse(refused)
            return None
        messages.success(self.request, f"Đã đưa {one.title} vào thư viện.")
        return SeeOther(reverse("documents_case", args=[one.id]))


class LoadPlanView(LibraryPage):
    """The documents the province's plan cites, entered at once."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        count = commands.load_plan(self.site, actor=self.actor)
        messages.success(request, f"Đã thêm {count} văn bản. Văn bản đã có thì giữ nguyên.")
        return SeeOther(reverse("documents_list"))


class EditView(LibraryPage):
    """What is known of a document."""

    permissions = (KEEP,)
    template_name = "chinhquyen_documents/admin/edit.html"
    page_title = "Sửa văn bản"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.document_or_404(self.kwargs["id"])
        waits = waiting(self.site, self.request, CHANGE_DEED, one.id)
        known = DocumentForm(document=one, body=queries.body(one.id), typed=waits.wish if waits else None)
        kwargs.setdefault("form", known)
        return super().get_context_data(one=one, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        form = DocumentForm(request.POST, document=self.document_or_404(id))
        if form.is_valid():
            try:
                commands.change_document(self.site, id, form.record, actor=self.actor)
            except Unseen:
                return lead_to_the_look(self.site, CHANGE_DEED, id, form.record, (), self.actor)
            except Refused as refused:
                form.refuse(refused)
            else:
                drop_sent(self.site, CHANGE_DEED, id, self.actor)
                messages.success(request, "Đã ghi.")
                return SeeOther(reverse("documents_case", args=[id]))
        return self.render_to_response(self.get_context_data(form=form), status=422)


class CaseView(LibraryPage):
    """One document: facts, effect, files, relations, who reads it, history."""

    template_name = "chinhquyen_documents/admin/case.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.document_or_404(self.kwargs["id"])
        self.page_title = one.title
        words = self.request.GET.get("tim", "")[:200]
        found = queries.page(self.site, Filter(q=words), size=8).documents if words else []
        return super().get_context_data(
            one=one, effect=effect_on(one, today()), files=queries.files(self.site, one.id), words=words,
            found=[each for each in found if each.id != one.id], kinds=tuple(RelationKind),
            related=queries.related(self.site, one), history=queries.history(self.site, one.id)[::-1],
            tasks=queries.tasks(self.site, document=one.id), files_form=self.form_of(FilesForm),
            relation_form=self.form_of(RelationForm), remove_form=self.form_of(RemoveForm), **kwargs,
        )  # fmt: skip

    def again(self, form: Any) -> HttpResponse:
        """Show the screen with what was wrong in ``form``."""
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)

    def back(self, id: UUID, said: str) -> HttpResponse:
        """Say what was done and show the document."""
        messages.success(self.request, said)
        return SeeOther(reverse("documents_case", args=[id]))


class FilesView(CaseView):
    """Add files, or take one away."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.document_or_404(id)
        if request.POST.get("bo"):
            gone = request.POST["bo"]
            known = next((each.id for each in queries.files(self.site, id) if str(each.id) == gone), None)
            if known:
                commands.detach_file(self.site, id, known, actor=self.actor)
            return self.back(id, "Đã bỏ tệp.")
        form = FilesForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.again(form)
        files = form.cleaned_data["files"]
        try:
            added = commands.attach_files(self.site, id, files, actor=self.actor)
        except Unseen:
            return lead_to_the_look(self.site, FILES_DEED, id, None, files, self.actor)
        return self.back(id, f"Đã thêm {added} tệp." if added else "Tệp này đã có rồi.")


class RelationView(CaseView):
    """Say what this document does to another, or no longer say it."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.document_or_404(id)
        form = RelationForm(request.POST)
        if not form.is_valid():
            return self.again(form)
        relation: Relation = form.record
        try:
            commands.relate_document(self.site, id, relation, away="bo" in request.POST, actor=self.actor)
        except Refused as refused:
            form.refuse(refused)
            return self.again(form)
        except ValidationError:
            form.add_error("symbol", "Một văn bản không thể thay thế hoặc bãi bỏ chính nó.")
            return self.again(form)
        return self.back(
            id, "Đã bỏ quan hệ." if "bo" in request.POST else "Đã ghi quan hệ. Hiệu lực được tính lại."
        )


class RemoveView(CaseView):
    """Take the document out of the library."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.document_or_404(id)
        return self.act(
            RemoveForm(request.POST), lambda wish: commands.remove_document(self.site, id, wish, actor=self.actor),
            "Đã rút văn bản khỏi thư viện. Bà con không còn thấy nữa.", reverse("documents_case", args=[id]),
        )  # fmt: skip
