"""A letter signed by key: whoever changes a byte is found out."""

from __future__ import annotations

import asyncio
import io
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pypdf import PdfReader

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.rendering import letter_pdf
from chinhquyen_sdk.rendering.signing import sign_letter, verify_signature

from .factories import letter, text_of

PASSWORD = "mật khẩu thử"


@pytest.fixture(scope="module")
def key() -> tuple[bytes, bytes]:
    """A PKCS#12 of an invented chair, and the certificate that whoever trusts it holds."""
    secret = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Hoàng Thị Minh Châu")])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(True, True, False, False, False, True, False, False, False)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(usage, critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(secret, hashes.SHA256())
    )
    lock = BestAvailableEncryption(PASSWORD.encode())
    bundle = pkcs12.serialize_key_and_certificates(b"chair", secret, made, None, lock)
    return bundle, made.public_bytes(serialization.Encoding.PEM)


@pytest.fixture(scope="module")
def signed(key: tuple[bytes, bytes]) -> bytes:
    return sign_letter(letter_pdf(letter()), key[0], PASSWORD, reason="Duyệt thư", place="Quyết Thắng")


def test_a_signed_letter_names_its_signer_and_is_whole(signed: bytes, key: tuple[bytes, bytes]) -> None:
    report = verify_signature(signed, [key[1]])
    assert report.good
    assert report.signer == "Hoàng Thị Minh Châu"
    assert "không một chữ nào bị sửa" in report.text


def test_it_signs_and_looks_where_an_event_loop_runs_already(key: tuple[bytes, bytes]) -> None:
    async def inside() -> bool:
        return verify_signature(sign_letter(letter_pdf(letter()), key[0], PASSWORD), [key[1]]).good

    assert asyncio.run(inside())


def test_a_signer_nobody_vouches_for_is_intact_but_not_good(signed: bytes) -> None:
    report = verify_signature(signed)
    assert (report.intact, report.trusted, report.good) == (True, False, False)
    assert "chưa xác nhận được" in report.text


def test_any_changed_byte_is_found(signed: bytes, key: tuple[bytes, bytes]) -> None:
    for place in range(50, len(signed), len(signed) // 60):
        changed = bytearray(signed)
        changed[place] ^= 0x01
        assert not verify_signature(bytes(changed), [key[1]]).good, place


def test_what_is_added_after_signing_is_found(signed: bytes, key: tuple[bytes, bytes]) -> None:
    report = verify_signature(signed + b"\n% mot dong\n", [key[1]])
    assert not report.good
    assert "bị sửa" in report.text


def test_an_unsigned_letter_is_called_so() -> None:
    report = verify_signature(letter_pdf(letter()))
    assert (report.signed, report.text) == (False, "Tệp này chưa được ký số.")


def test_a_file_that_is_no_pdf_is_no_error() -> None:
    assert not verify_signature(b"Kinh gui").good


def test_a_wrong_password_is_told_in_vietnamese(key: tuple[bytes, bytes]) -> None:
    with pytest.raises(Refused, match="mật khẩu chưa đúng"):
        sign_letter(letter_pdf(letter()), key[0], "sai")


def test_signing_keeps_words_and_the_archives_mark(signed: bytes) -> None:
    assert text_of(signed) == text_of(letter_pdf(letter()))
    metadata = PdfReader(io.BytesIO(signed)).xmp_metadata
    assert metadata is not None
    assert (metadata.pdfaid_part, metadata.pdfaid_conformance) == ("2", "A")


def test_the_unseen_field_is_printed_and_off_the_page(signed: bytes) -> None:
    """ISO 19005-2 6.3.2 asks for the print flag; ISO 14289-1 7.18.1 for a tag on every annotation that is on the page."""
    page = PdfReader(io.BytesIO(signed)).pages[0]
    (field,) = (note.get_object() for note in page["/Annots"] if note.get_object()["/Subtype"] == "/Widget")
    left, bottom, right, top = (float(side) for side in field["/Rect"])
    assert int(field["/F"]) & 0b100
    assert (left, bottom) == (right, top)
    assert right < float(page.cropbox.left) and top < float(page.cropbox.bottom)
