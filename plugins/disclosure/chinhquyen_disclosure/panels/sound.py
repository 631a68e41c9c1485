"""The loudspeaker's script as sound: asked for, played, taken away as a file."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.sound_form import ReadForm
from chinhquyen_sdk.host.sounds import voices

from .. import commands, queries
from .office import DisclosureScreen


class ReadView(DisclosureScreen, View):
    """Have a voice read the script anew."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        one = self.posting_or_404(id)
        form = ReadForm(request.POST, voices=voices(self.site))
        if form.is_valid():
            commands.order_sound(self.site, one, form.record)
            messages.success(request, "Đã nhờ đọc. Tiếng xong sẽ hiện ở đây, thường trong một phút.")
        else:
            messages.error(request, "Giọng này không còn ở đây. Mời chọn giọng khác.")
        return SeeOther(reverse("disclosure_posting", args=[id]) + "#loudspeaker")


class SoundView(DisclosureScreen, View):
    """The sound file, for the loudspeaker's desk."""

    def get(self, request: HttpRequest, id: UUID) -> FileResponse:
        one = self.posting_or_404(id)
        opened = queries.open_sound(self.site, one)
        if opened is None:
            raise Http404
        name = f"loa_{one.day:%Y%m%d}_{one.id.hex[:8]}.{opened.file.name.rpartition('.')[2]}"
        return FileResponse(
            opened.file, as_attachment="tai" in request.GET, filename=name, content_type=opened.mime
        )
