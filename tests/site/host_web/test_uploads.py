"""A film of 50 MB instead of a photo: a clear sentence, and not a word typed beside it is lost."""

from __future__ import annotations

import io

import pytest
from django.http import JsonResponse
from django.urls import path

from chinhquyen_sdk.domain.reception.records import FilePetition
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from cms_site import urls as site_urls


class WithFiles(RecordForm):
    record_class = FilePetition
    record_fields = ("sender_name", "sender_phone", "content", "consent")
    files = FilesField(label="Tệp gửi kèm")


def _take_in(request):
    form = WithFiles(request.POST, request.FILES)
    fine = form.is_valid()
    shown = [file.size for file in request.FILES.getlist("files")]
    return JsonResponse({"fine": fine, "html": str(form), "sizes": shown})


urlpatterns = [path("gui/", _take_in), *site_urls.urlpatterns]
pytestmark = pytest.mark.urls(__name__)
MEGABYTE = 1024 * 1024


class Film(io.RawIOBase):
    """Many megabytes that take no room."""

    name = "phim.mp4"

    def __init__(self, size):
        self.left = size

    def read(self, size=-1):
        given = self.left if size < 0 else min(size, self.left)
        self.left -= given
        return b"\0" * given


def _send(citizen, *files):
    typed = {"sender_name": "Lê Thị Sen", "content": "Đường vào xóm bị ngập sâu", "consent": "on"}
    return citizen.post("/gui/", {**typed, "files": list(files), "sender_phone": "0912 000 123"}).json()


def test_a_film_of_50_megabytes_is_refused_and_the_words_are_kept(citizen):
    answer = _send(citizen, Film(50 * MEGABYTE))
    assert not answer["fine"]
    assert "nặng 50 MB, mỗi tệp nhiều nhất 10 MB" in answer["html"]
    assert "Đường vào xóm bị ngập sâu" in answer["html"]
    # The field behind the file in the body arrived too.
    assert 'value="0912 000 123"' in answer["html"]


def test_the_bytes_past_the_limit_are_thrown_away(citizen, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    settings.CHINHQUYEN_FILE_MAX_BYTES = MEGABYTE
    answer = _send(citizen, Film(20 * MEGABYTE))
    assert answer["sizes"] == [20 * MEGABYTE]
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= MEGABYTE


def test_the_next_file_is_taken_as_if_nothing_had_been(citizen):
    letter = io.BytesIO(b"%PDF-1.7 ")
    letter.name = "đơn.pdf"
    assert _send(citizen, Film(11 * MEGABYTE), letter)["sizes"] == [11 * MEGABYTE, 9]
    letter.seek(0)
    assert _send(citizen, letter)["fine"]
