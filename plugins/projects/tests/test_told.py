"""What was put on a project's page or taken off it stands in its history, with who did it."""

from __future__ import annotations

from typing import Any

from chinhquyen_projects import commands, queries
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chinhquyen_sdk.host.files import check_upload

from .site_office import HOA, picture, road, text, today


def test_a_photograph_and_a_paper_that_are_gone_are_told_with_who_took_them_away(
    site: Any, officer: Any, visit: Any
) -> None:
    one = road(site, started=True)
    file = check_upload(SimpleUploadedFile("tk.txt", b"Thiet ke"))
    commands.add_photo(site, one.code, check_upload(picture()), "Máy lu đang lèn đường", today(), actor=HOA)
    commands.add_document(site, one.code, "Thiết kế mặt đường", file=file, checked=True, actor=HOA)
    [photo], [paper] = queries.photos(site, one.id), queries.documents(site, one.id)
    for _ in range(2):
        commands.remove_photo(site, one.code, photo.id, actor=HOA)
        commands.remove_document(site, one.code, paper.id, actor=HOA)
    events = queries.history(site, one.id)[-4:]
    assert [event.for_staff() for event in events] == [
        "Thêm một ảnh.",
        "Thêm tài liệu “Thiết kế mặt đường”.",
        "Gỡ một ảnh.",
        "Gỡ tài liệu “Thiết kế mặt đường”.",
    ]
    page = text(visit(site, officer).get(reverse("projects_project", args=[one.code])))
    assert f'Gỡ một ảnh. <span class="cqa-small">{HOA.name}</span>' in page
