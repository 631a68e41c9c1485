"""What stands in a file that everybody may take is found, in the page that leads to it, and only as long as it is public."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import CollectionViewRestriction

from chinhquyen_sdk.domain.search import PublicFile, PublicText
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.models import PublicFileRow, PublicTextRow
from chinhquyen_sdk.host.public_search import files
from cms_site.demo.laying import put
from cms_site.home.models import ContentPage

from .conftest import Commune

SAID = "Danh mục: trạm bơm nước xóm Thượng, kinh phí 812 triệu đồng."


@pytest.fixture(autouse=True)
def at_once(django_capture_on_commit_callbacks: Any) -> Any:
    """The worker follows every test's step at once."""
    return django_capture_on_commit_callbacks


def found(commune: Commune, query: str) -> str:
    return commune.visitor.get("/tim-kiem/", {"q": query}).content.decode()


def text(digest: str = "a", said: str = SAID, **more: Any) -> PublicText:
    place = private_storage().save("thu/annex.txt", ContentFile(said.encode()))
    file = PublicFile(name="Phụ lục 1.txt", digest=digest, place=place)
    values = {
        "key": "1",
        "kind": "cong-khai",
        "title": "Kế hoạch đầu tư",
        "path": "/bang-cong-khai/1/",
        "files": (file,),
    }
    return PublicText.model_validate({**values, **more})


def test_a_file_is_read_later_and_named_in_the_hit(tan_an: Commune, ho_nui: Commune, at_once: Any) -> None:
    with at_once() as waiting:
        public_search.show(tan_an.site, "disclosure", text())
    assert "/bang-cong-khai/1/" not in found(tan_an, "tram bom")
    for work in waiting:
        work()
    html = found(tan_an, "tram bom")
    assert 'href="/bang-cong-khai/1/"' in html
    assert "Trong tệp <strong>Phụ lục 1.txt</strong>" in html
    assert "<mark>trạm</mark> <mark>bơm</mark>" in html
    assert "/bang-cong-khai/1/" in found(tan_an, "tramm bom")
    assert "/bang-cong-khai/1/" not in found(ho_nui, "tram bom")


def test_words_of_the_title_and_the_file_are_found_together(tan_an: Commune, at_once: Any) -> None:
    with at_once(execute=True):
        public_search.show(tan_an.site, "disclosure", text())
    assert "/bang-cong-khai/1/" in found(tan_an, "dau tu tram bom")


def test_a_file_taken_off_is_found_no_more_at_once(tan_an: Commune, at_once: Any) -> None:
    with at_once(execute=True):
        public_search.show(tan_an.site, "disclosure", text())
    public_search.show(tan_an.site, "disclosure", text(files=()))
    assert "/bang-cong-khai/1/" not in found(tan_an, "tram bom")
    assert "/bang-cong-khai/1/" in found(tan_an, "dau tu")
    assert not PublicFileRow.objects.exists()


def test_what_was_taken_back_while_it_was_read_leaves_nothing(tan_an: Commune, at_once: Any) -> None:
    with at_once() as waiting:
        public_search.show(tan_an.site, "disclosure", text())
    public_search.hide(tan_an.site, "disclosure", "1")
    for work in waiting:
        work()
    assert not PublicFileRow.objects.exists()
    assert not PublicTextRow.objects.filter(source="disclosure", key="1").exists()


def test_a_file_that_no_machine_reads_is_left_and_the_same_one_is_read_once(
    tan_an: Commune, at_once: Any
) -> None:
    with at_once(execute=True):
        public_search.show(tan_an.site, "disclosure", text(said="\x00\x01"))
    assert PublicFileRow.objects.get().state == "unread"
    with at_once() as waiting:
        public_search.show(tan_an.site, "disclosure", text(title="Kế hoạch khác"))
    assert waiting == []


def test_what_a_crash_left_is_taken_up_again_three_times(tan_an: Commune, at_once: Any) -> None:
    with at_once():
        public_search.show(tan_an.site, "disclosure", text())
    PublicFileRow.objects.update(state="running", attempts=1, asked_at="2026-01-01T00:00Z")
    with at_once(execute=True):
        files.take_up_again()
    assert PublicFileRow.objects.get().state == "read"
    PublicFileRow.objects.update(state="running", attempts=3, asked_at="2026-01-01T00:00Z")
    files.take_up_again()
    assert PublicFileRow.objects.get().state == "unread"


def page_with(commune: Commune, at_once: Any) -> tuple[Any, Document]:
    document = Document(title="Biên bản", collection=commune.document.collection)
    document.file.save("bien-ban.txt", ContentFile(SAID.encode()))
    with at_once(execute=True):
        body = [("file", {"document": document, "title": ""})]
        page = put(commune.site.root_page, ContentPage, "Cuộc họp", summary="Họp xóm", body=body)
    return page, document


def test_a_files_words_lead_to_the_page_until_the_page_or_the_file_goes(
    tan_an: Commune, at_once: Any
) -> None:
    page, document = page_with(tan_an, at_once)
    assert 'href="/cuoc-hop/"' in found(tan_an, "tram bom")
    page.unpublish()
    assert "/cuoc-hop/" not in found(tan_an, "tram bom")
    with at_once(execute=True):
        page.specific.save_revision().publish()
    assert "/cuoc-hop/" in found(tan_an, "tram bom")
    document.delete()
    assert "/cuoc-hop/" not in found(tan_an, "tram bom")


def test_a_file_in_a_closed_collection_is_found_by_nobody(tan_an: Commune, at_once: Any) -> None:
    _, document = page_with(tan_an, at_once)
    CollectionViewRestriction.objects.create(collection=document.collection, restriction_type="login")
    assert "/cuoc-hop/" not in found(tan_an, "tram bom")
