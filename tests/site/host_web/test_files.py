"""A file is what its bytes say; a photo tells no more than its picture; nothing harmful is kept."""

from __future__ import annotations

import io
import socket
import threading

import pytest
from PIL import Image

from chinhquyen_sdk.host.files import FileProblem, PrivateStorage, check_upload, check_uploads, safe_name

from .pictures import PLACE, archive, old_word, photo, progressive_photo, upload, word

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("đơn.pdf", b"%PDF-1.7 ...", "pdf"),
        ("Ảnh.JPG", photo("JPEG"), "jpeg"),
        ("a.png", photo("PNG"), "png"),
        ("a.webp", photo("WEBP"), "webp"),
        ("a.docx", word(), "docx"),
        ("a.odt", archive(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
        ("a.doc", old_word(), "doc"),
        ("a.txt", "Kính gửi Ủy ban".encode(), "txt"),
    ],
)
def test_the_usual_files_are_taken(name, content, kind):
    assert check_upload(upload(name, content)).kind == kind


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"MZ\x90\x00\x03\x00\x00\x00", "kind"),
        ("a.jpg", b"%PDF-1.7", "kind_mismatch"),
        ("a.exe", b"%PDF-1.7", "kind"),
        ("a.svg", b"<svg onload=alert(1)>", "kind"),
        ("a.html", b"<script>", "kind"),
        ("a.zip", archive(a=b"a"), "kind"),
        ("a.docx", b"PK\x03\x04broken", "kind"),
        ("a.docx", word(word__vbaProject_dot_bin=b"x"), "dangerous"),
        ("a.docx", word(word__media=b"\0" * 9_000_000), "dangerous"),
        ("a.doc", old_word("_VBA_PROJECT".encode("utf-16-le")), "dangerous"),
        ("a.jpg", photo()[:40] + b"\xff\xe1\xff\xff", "damaged"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 300, "damaged"),
    ],
)
def test_what_cannot_be_taken_is_said_with_the_files_name(name, content, code):
    with pytest.raises(FileProblem) as problem:
        check_upload(upload(name, content))
    assert problem.value.code == code
    assert name in problem.value.text


def test_a_file_too_large_is_told_its_size_and_the_limit(settings):
    settings.CHINHQUYEN_FILE_MAX_BYTES = 1024 * 1024
    with pytest.raises(FileProblem, match="nặng 1,1 MB, mỗi tệp nhiều nhất 1 MB"):
        check_upload(upload("a.pdf", b"%PDF-" + b"0" * 1024 * 1024))


def test_more_files_than_the_form_takes():
    with pytest.raises(FileProblem) as problem:
        check_uploads([upload("a.pdf", b"%PDF-1.7")] * 6)
    assert problem.value.code == "too_many"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_forgets_where_it_was_taken_and_stays_a_photo(kind):
    before = photo(kind)
    after = check_upload(upload(f"a.{kind.lower()}", before)).content.read()
    assert PLACE in before
    assert PLACE not in after
    assert b"Hoa" not in after
    shown, meant = Image.open(io.BytesIO(after)), Image.open(io.BytesIO(before))
    assert shown.tobytes() == meant.tobytes()


def test_a_photo_taken_upright_stays_upright():
    after = check_upload(upload("a.jpg", photo("JPEG", turned=6))).content
    assert dict(Image.open(after).getexif()) == {0x0112: 6}


def test_what_a_phone_hides_behind_the_picture_is_cut_off():
    content = check_upload(upload("a.jpg", progressive_photo() + b"film:" + PLACE)).content.read()
    assert PLACE not in content
    shown, meant = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(progressive_photo()))
    assert shown.tobytes() == meant.tobytes()


def test_an_iphones_picture_becomes_one_that_every_officer_can_open():
    heif = pytest.importorskip("pillow_heif")
    out = io.BytesIO()
    heif.from_pillow(Image.new("RGB", (64, 48))).save(out)
    clean = check_upload(upload("IMG_1.HEIC", out.getvalue()))
    assert (clean.kind, clean.name, clean.content_type) == ("jpeg", "IMG_1.jpg", "image/jpeg")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\hoa\\đơn.pdf", "đơn.pdf"),
        ("ảnh\u202egpj.exe", "ảnhgpj.exe"),
        ('a"b<c>.pdf', "abc.pdf"),
        ("", "tep"),
        ("a" * 300 + ".pdf", "a" * 116 + ".pdf"),
    ],
)
def test_a_files_name_is_only_a_name(given, shown):
    assert safe_name(given) == shown


def test_the_infected_sample_is_refused_where_a_scanner_is_set_up(settings):
    infected = upload("a.txt", EICAR)
    assert check_upload(infected).kind == "txt"
    settings.CHINHQUYEN_SCANNER = "test"
    with pytest.raises(FileProblem) as problem:
        check_upload(infected)
    assert problem.value.code == "infected"


@pytest.fixture
def clamd(settings):
    """Something that speaks clamd's language on a free port, and finds the sample."""
    listening = socket.create_server(("127.0.0.1", 0))
    settings.CHINHQUYEN_SCANNER = f"tcp://127.0.0.1:{listening.getsockname()[1]}"

    def serve():
        connection, _ = listening.accept()
        with connection:
            got = b""
            while not got.endswith(b"\0\0\0\0"):
                got += connection.recv(65536)
            assert got.startswith(b"zINSTREAM\0")
            connection.sendall(b"stream: Eicar-Signature FOUND\0" if EICAR in got else b"stream: OK\0")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield
    listening.close()


@pytest.mark.parametrize(("content", "fine"), [(b"%PDF-1.7 good", True), (EICAR, False)])
def test_clamd_is_asked(clamd, content, fine):
    file = upload("a.pdf" if fine else "a.txt", content)
    if fine:
        assert check_upload(file).size == len(content)
    else:
        with pytest.raises(FileProblem, match="vi-rút"):
            check_upload(file)


def test_a_scanner_that_is_away_refuses_unless_the_commune_decided_otherwise(settings):
    settings.CHINHQUYEN_SCANNER = "unix:///nowhere/clamd.ctl"
    with pytest.raises(FileProblem) as problem:
        check_upload(upload("a.pdf", b"%PDF-1.7"))
    assert problem.value.code == "scanner_down"
    settings.CHINHQUYEN_SCANNER_DOWN = "accept"
    assert check_upload(upload("a.pdf", b"%PDF-1.7")).kind == "pdf"


def test_private_files_lie_outside_the_public_folder_and_have_no_address(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    storage, clean = PrivateStorage(), check_upload(upload("Đơn của bà Hoa.pdf", b"%PDF-1.7"))
    name = storage.save(clean.stored_name, clean.content)
    assert "Hoa" not in name
    kept = tmp_path / "private" / name
    assert kept.read_bytes() == b"%PDF-1.7"
    assert kept.stat().st_mode & 0o077 == 0
    with pytest.raises(ValueError, match="địa chỉ"):
        storage.url(name)
    assert storage.deconstruct() == ("chinhquyen_sdk.host.files.PrivateStorage", (), {})
