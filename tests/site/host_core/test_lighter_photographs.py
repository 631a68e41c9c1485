"""What people sent is shown light, and goes as a whole when it goes."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.test import RequestFactory
from PIL import Image

from chinhquyen_sdk.host.files import lighter, private_storage
from chinhquyen_sdk.host.showing import photograph


@pytest.fixture
def file() -> SimpleNamespace:
    content = io.BytesIO()
    Image.radial_gradient("L").resize((900, 600)).convert("RGB").save(content, "JPEG", quality=90)
    storage = private_storage()
    name = storage.save("thu/anh.jpg", ContentFile(content.getvalue()))
    return SimpleNamespace(name=name, storage=storage, open=lambda mode: storage.open(name, mode))


def test_a_photograph_is_read_in_the_kind_that_is_asked_for(file: SimpleNamespace) -> None:
    assert lighter.read(file, "avif").content_type == "image/jpeg"  # nothing was made yet
    lighter.make(file.name)
    jpeg = lighter.read(file, "")
    for kind in ("avif", "webp"):
        found = lighter.read(file, kind)
        assert found.content_type == f"image/{kind}"
        assert Image.open(io.BytesIO(found.content)).size == (900, 600)
        assert len(found.content) < len(jpeg.content)
    assert lighter.read(file, "../../x") == jpeg


def test_deleting_it_leaves_no_copy(file: SimpleNamespace) -> None:
    lighter.make(file.name)
    file.storage.delete(file.name)
    lighter.make(file.name)  # the worker comes late
    assert [kind for kind in ("", ".avif", ".webp") if file.storage.exists(file.name + kind)] == []


def test_what_is_no_picture_is_left_alone() -> None:
    storage = private_storage()
    name = storage.save("thu/anh.jpg", ContentFile(b"chu"))
    lighter.make(name)
    assert not storage.exists(f"{name}.avif")


def test_the_browser_chooses_kind_and_width() -> None:
    request = RequestFactory().get("/")
    first = photograph(request, "/a?nho", "/a", "50vw", (1600, 1200), 'Ảnh "cầu"')
    assert (
        '<source sizes="50vw" srcset="/a?nho&amp;loai=avif 400w, /a?loai=avif 1600w" type="image/avif">'
        in first
    )
    assert 'alt="Ảnh &quot;cầu&quot;"' in first
    assert 'fetchpriority="high"' in first
    second = photograph(request, "/b", "", "", (0, 0), "")
    assert 'srcset="/b?loai=webp"' in second
    assert 'loading="lazy"' in second
