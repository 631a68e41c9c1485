"""The demo's own drawings and papers, put into a commune's collection."""

from __future__ import annotations

from pathlib import Path

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection

HERE = Path(__file__).parent
PICTURES = {
    "doi-che": "Đồi chè buổi sớm",
    "nha-van-hoa": "Nhà văn hóa bên đồi chè",
    "nguoi-don-tiep": "Quầy tiếp dân",
}
# One is left without words, so that the site check has something to show.
DESCRIBED = {
    "doi-che": "Tranh vẽ đồi chè buổi sớm, mặt trời lên",
    "nha-van-hoa": "Tranh vẽ nhà văn hóa bên đồi chè",
}


def pictures(collection: Collection) -> dict[str, Image]:
    """The drawings by name; made once for each commune."""
    return {name: _picture(collection, name, title) for name, title in PICTURES.items()}


def _picture(collection: Collection, name: str, title: str) -> Image:
    found = Image.objects.filter(collection=collection, title=title).first()
    if found:
        return found
    file = ContentFile((HERE / "images" / f"{name}.svg").read_bytes(), name=f"{name}.svg")
    return Image.objects.create(
        collection=collection, title=title, file=file, description=DESCRIBED.get(name, "")
    )


def document(collection: Collection, name: str, title: str) -> Document:
    found = Document.objects.filter(collection=collection, title=title).first()
    if found:
        return found
    file = ContentFile((HERE / "content" / name).read_bytes(), name=name)
    return Document.objects.create(collection=collection, title=title, file=file)
