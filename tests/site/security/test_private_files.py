"""No private file has an address of its own; every file a person sends is looked into, at every door."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import FileField
from django.test import Client
from django.urls import get_resolver
from wagtail.documents.forms import get_document_form
from wagtail.documents.models import Document
from wagtail.images.forms import get_image_form
from wagtail.images.models import Image
from wagtail.models import Collection, Site

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import FileProblem, PrivateStorage, check_upload
from chinhquyen_sdk.host.forms import FilesField
from chinhquyen_sdk.host.office.tables import read_table

from .conftest import HOST

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'
# Wagtail's own, meant for everybody or, documents and half uploads, handed out by a view alone.
PUBLIC = {
    "wagtailimages.Image.file",
    "wagtailimages.Rendition.file",
    "wagtailusers.UserProfile.avatar",
    "wagtaildocs.Document.file",
    "wagtailcore.UploadedFile.file",
}


def file_fields() -> dict[str, FileField]:
    return {
        f"{model._meta.label}.{field.name}": field
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, FileField)
    }


def test_every_file_lies_in_the_private_store_or_is_named_as_public() -> None:
    found = file_fields()
    assert {name for name, field in found.items() if not isinstance(field.storage, PrivateStorage)} == PUBLIC


def test_private_files_have_no_address_and_lie_outside_the_public_folder(settings: Any) -> None:
    assert not PrivateStorage().location.startswith(str(settings.MEDIA_ROOT))
    with pytest.raises(ValueError, match="không có địa chỉ"):
        PrivateStorage().url("reception/2026/11/a.pdf")


@pytest.mark.parametrize(
    "path",
    ["{name}", "./{name}", "x/../{name}", "/{name}", "%2e/{name}", "x/%2e%2e/{name}", "DOCUMENTS/../{name}"],
)
def test_a_document_is_not_to_be_had_past_its_check(site: Site, path: str) -> None:
    document = Document.objects.create(title="Mật", file=ContentFile(b"mat", "mat.txt"))
    answer = Client(headers={"host": HOST}).get("/media/" + path.format(name=document.file.name))
    assert answer.status_code == 404
    document.file.delete()


def test_a_picture_of_a_page_is(site: Site) -> None:
    name = default_storage.save("images/cay.svg", ContentFile(SQUARE))
    answer = Client(headers={"host": HOST}).get(f"/media/{name}")
    assert answer.status_code == 200 and "sandbox" in answer["Content-Security-Policy"]
    default_storage.delete(name)


def office(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


HTML = b"<!doctype html><script>alert(1)</script>"
PACKED = b"%PDF-1.5\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n" + zlib.compress(
    b"<</S/JavaScript/JS(app.alert)>>"
)
SCRIPTED = {
    "a script": b"%PDF-1.7\n1 0 obj<</OpenAction<</S /JavaScript /JS (app.alert(1))>>>>endobj",
    "its name written otherwise": b"%PDF-1.7\n1 0 obj<</S /J#61vaScript /JS (x)>>endobj",
    "a script packed away": PACKED,
    "a program": b"%PDF-1.7\n1 0 obj<</S /Launch /F (cmd.exe)>>endobj",
}
LYING = [
    ("a.jpg", b"%PDF-1.7\n%%EOF"),
    ("a.pdf", HTML),
    ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
    ("a.docx", HTML),
    ("a.docx", office(**{"word/document.xml": b"\0" * 60_000_000})),
    ("a.xlsx", office(**{"xl/workbook.xml": b"\0" * 60_000_000})),
    ("a.docx", office(**{"word/document.xml": b"<a/>", "word/vbaProject.bin": b"x"})),
    ("a.xlsx", office(**{"word/document.xml": b"<a/>"})),
    ("a.txt", b"MZ\x90\x00\x03\x00\x00\x00"),
    ("a.pdf", HTML + b"%PDF-1.7"),
    *(("a.pdf", content) for content in SCRIPTED.values()),
]
IDS = [f"{number} {name}" for number, (name, _) in enumerate(LYING)]


@pytest.mark.parametrize(("name", "content"), LYING, ids=IDS)
def test_a_file_that_lies_is_not_taken_from_a_citizen_or_an_officer(name: str, content: bytes) -> None:
    with pytest.raises(FileProblem):
        check_upload(SimpleUploadedFile(name, content, "application/pdf"))


@pytest.mark.parametrize(("name", "content"), LYING, ids=IDS)
def test_nor_from_an_editor(site: Site, admin_user: Any, name: str, content: bytes) -> None:
    assert "file" in _document_form(admin_user, name, content).errors


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7\n1 0 obj<</OpenAction[3 0 R /Fit]>>endobj"),
        ("a.docx", office(**{"word/document.xml": b"<a/>"})),
        ("a.csv", "Tên,Số\n".encode()),
        ("a.rtf", b"{\\rtf1 a}"),
        ("a.mp3", b"ID3\x03\x00" + b"\0" * 64),
        ("a.txt", "Kính gửi".encode()),
    ],
)
def test_honest_files_of_editors_are_taken(site: Site, admin_user: Any, name: str, content: bytes) -> None:
    assert "file" not in _document_form(admin_user, name, content).errors


def _document_form(user: Any, name: str, content: bytes) -> forms.ModelForm:
    data = {"title": "Tệp", "collection": Collection.get_first_root_node().pk}
    return get_document_form(Document)(data, {"file": SimpleUploadedFile(name, content)}, user=user)


@pytest.mark.parametrize(
    ("inside", "taken"),
    [
        ('<rect width="8" height="8"/>', True),
        ('<a href="https://x.example/"><rect width="8" height="8"/></a>', True),
        ("<script>alert(1)</script>", False),
        ('<rect width="8" height="8" onload="alert(1)"/>', False),
        ('<a href=" java&#10;script:alert(1)"><rect width="8" height="8"/></a>', False),
        ("<foreignObject><p>x</p></foreignObject>", False),
    ],
)
def test_a_drawing_that_runs_something_is_not_taken(site: Site, inside: str, taken: bool) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">{inside}</svg>'.encode()
    user = get_user_model().objects.create_superuser("quan-tri")
    data = {
        "title": "Cây",
        "description": "Cây đa đầu làng",
        "collection": Collection.get_first_root_node().pk,
    }
    form = get_image_form(Image)(data, {"file": SimpleUploadedFile("a.svg", drawing)}, user=user)
    assert ("file" not in form.errors) is taken


def test_a_picture_that_is_a_page_is_not_taken(site: Site, admin_user: Any) -> None:
    data = {
        "title": "Cây",
        "description": "Cây đa đầu làng",
        "collection": Collection.get_first_root_node().pk,
    }
    form = get_image_form(Image)(data, {"file": SimpleUploadedFile("a.png", HTML)}, user=admin_user)
    assert "file" in form.errors


BOMB = office(**{"xl/workbook.xml": b"\0" * 90_000_000})
# Fields that take a table or a recording, which is read and not kept as it came; each has its own check of the bytes.
READ = {
    "chinhquyen_documents.forms.importing.TableForm.file",
    "chinhquyen_letters.forms.importing.ListForm.file",
    "chinhquyen_projects.forms.importing.ListForm.file",
    "chinhquyen_sdk.host.office.screens.villages.UploadForm.file",
    "cms_site.languages.screens.RecordingForm.file",
}


def test_every_field_that_takes_a_file_of_ours_looks_into_it() -> None:
    get_resolver().url_patterns  # noqa: B018 - imports every view and its forms
    plain = {
        f"{form.__module__}.{form.__qualname__}.{name}"
        for form in _forms_below(forms.BaseForm)
        for name, field in form.base_fields.items()
        if isinstance(field, forms.FileField) and not isinstance(field, FilesField)
        if form.__module__.startswith(("chinhquyen_", "cms_site"))
    }
    assert plain == READ


def _forms_below(kind: type[forms.BaseForm]) -> set[Any]:
    below = {form for form in kind.__subclasses__() if hasattr(form, "base_fields")}
    return below.union(*(_forms_below(form) for form in kind.__subclasses__()))


@pytest.mark.parametrize("content", [b"", BOMB, b"PK\x03\x04x"], ids=["empty", "bomb", "broken"])
def test_a_table_that_lies_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Refused):
        read_table("danh-sach.xlsx", content)
