"""One page's languages and voices in the admin, and the voice for everybody."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.sites import request_site
from cms_site.here import visible
from cms_site.languages import queries, work
from cms_site.languages.models import PageVoice, VersionPage, has_versions
from cms_site.languages.standing import looked_at, still_heard
from cms_site.languages.tongues import Tongue
from cms_site.languages.voices import PURPOSE, ask_the_voice, machine_sound, script_of, subject_of
from cms_site.upkeep.screens import EditorsOnly, may_edit


class RecordingForm(forms.Form):
    """A recording and who reads."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    file = forms.FileField(
        label="Tệp đọc (MP3, OGG, M4A, dưới 20 MB)",
        error_messages={"required": "Mời chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(attrs={"accept": "audio/*,.mp3,.ogg,.m4a", "class": "cq-input"}),
        template_name="chinhquyen/field.html",
    )
    read_by = forms.CharField(
        label="Ai đọc",
        max_length=150,
        error_messages={"required": "Mời ghi người đọc, hiện dưới nút nghe."},
        widget=forms.TextInput(attrs={"class": "cq-input"}),
        template_name="chinhquyen/field.html",
    )


class OfOnePage(EditorsOnly):
    """Finds the page of this commune that the address names, for who may change it."""

    page: Page

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        site = request_site(request)
        found = (
            Page.objects.descendant_of(site.root_page, inclusive=True).filter(pk=kwargs["page_id"]).first()
        )
        if found is None or not has_versions(found):
            raise Http404
        if not may_edit(request.user, found):
            raise PermissionDenied
        self.page = found.specific
        return super().dispatch(request, *args, **kwargs)


class LanguagesView(OfOnePage, WagtailAdminTemplateMixin, TemplateView):
    """Every language of the page and how it stands; the voices of the Vietnamese words."""

    template_name = "cms_site/admin/languages.html"
    header_icon = "globe"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_page_title(self) -> str:
        return f"Các thứ tiếng: {self.page.title}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            original=self.page,
            lines=queries.lines_of(self.page),
            voice=PageVoice.objects.select_related("document").filter(page_id=self.page.pk).first(),
            machine=machine_sound(self.page, self.site),
            can_read=any(not each.absent for each in sounds.voices(self.site)),
            form=kwargs.pop("form", None) or RecordingForm(),
            **kwargs,
        )

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        form = RecordingForm(request.POST, request.FILES)
        if form.is_valid():
            given = form.cleaned_data
            try:
                work.keep_recording(self.page, self.site, given["file"], given["read_by"], request.user)
            except ValidationError as error:
                form.add_error("file", error)
            else:
                messages.success(request, "Đã ghi bản đọc. Nút nghe hiện ngay dưới tiêu đề của trang.")
                return redirect("cms_languages", page_id)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class BeginVersionView(OfOnePage, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int, language: str) -> HttpResponse:
        if language not in set(Tongue):
            raise Http404
        version = work.begin_version(self.page, Tongue(language), request.user)
        return redirect("wagtailadmin_pages:edit", version.pk)


class SameStillView(OfOnePage, View):
    """The editor compared and found nothing to change."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int, language: str) -> HttpResponse:
        version = get_object_or_404(VersionPage.objects.child_of(self.page), language=language)
        looked_at(version, request.user)
        messages.success(request, f"Đã ghi: bản {Tongue(language).label} vẫn đúng.")
        return redirect("cms_languages", page_id)


class VoiceView(OfOnePage, View):
    """The machine reads, the recording goes, or it was heard and is right still."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if "bo" in request.POST:
            work.drop_recording(self.page)
            messages.success(request, "Đã bỏ bản đọc khỏi trang. Tệp còn trong kho tài liệu.")
        elif "van-dung" in request.POST:
            still_heard(self.page)
            messages.success(request, "Đã ghi: bản đọc vẫn đúng.")
        else:
            ask_the_voice(self.page, self.site)
            messages.success(
                request, "Đã nhờ máy đọc, thường xong trong một phút. Trang đổi lời thì máy đọc lại."
            )
        return redirect("cms_languages", page_id)


@require_safe
def listen(request: HttpRequest, page_id: int) -> HttpResponse:
    """The machine's voice of a public page, of exactly the words that stand on it."""
    site = request_site(request)
    page = visible(Page.objects.descendant_of(site.root_page, inclusive=True).filter(pk=page_id)).first()
    opened = page and sounds.open_sound(site, PURPOSE, subject_of(page), script_of(page.specific))
    if not opened:
        raise Http404
    response = FileResponse(opened.file, content_type=opened.mime)
    response["Cache-Control"] = "public, max-age=300"
    response["X-Content-Type-Options"] = "nosniff"
    return response
