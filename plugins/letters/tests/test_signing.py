"""Ký số: the office signs, the file is kept as it was signed, and everybody can see whether it is whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import LetterRow
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from chinhquyen_sdk.domain.letters.commands import SignLetter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.testing.communes import browser_at

from .factories import CHAIR, approved

pytestmark = pytest.mark.django_db


@pytest.fixture
def key(settings, tmp_path, site):
    secret = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Hoàng Thị Minh Châu")])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(True, True, False, False, False, True, False, False, False)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(usage, critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(secret, hashes.SHA256())
    )  # fmt: skip
    lock = BestAvailableEncryption(b"khoa thu")
    (tmp_path / f"{site.hostname}.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"chair", secret, made, None, lock)
    )
    (tmp_path / "root.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (tmp_path / f"{site.hostname}.password").write_text("khoa thu\n")
    settings.CHINHQUYEN_SIGNING_KEYS = str(tmp_path)
    settings.CHINHQUYEN_SIGNING_ROOTS = [str(tmp_path / "root.pem")]


def public(site, letter, client):
    return client.get(f"/thu/{letter.id}/", headers={"host": site.hostname}).content.decode()


def test_the_chair_signs_and_everybody_sees_that_it_holds(site, key, chair, client):
    letter = approved(site)
    office = browser_at(site, chair)
    assert "Ký số" in office.get(f"/admin/thu/{letter.id}/").content.decode()
    office.post(f"/admin/thu/{letter.id}/viec/sign/")
    assert queries.letter(site, letter.id).state is LetterState.SIGNED
    assert b"/ByteRange" in office.get(f"/admin/thu/{letter.id}/tep/pdf/").content
    page = public(site, letter, client)
    assert "Chữ ký số hợp lệ" in page
    assert "01/TB-UBND" in page


def test_a_changed_byte_is_said_on_the_public_page(site, key, client):
    letter = approved(site)
    commands.sign_letter(site, SignLetter(letter=letter.id), actor=CHAIR)
    row = LetterRow.objects.get(pk=letter.id)
    file = Path(row.signed_pdf.path)
    content = bytearray(file.read_bytes())
    content[600] ^= 1
    file.write_bytes(content)
    page = public(site, letter, client)
    assert "hợp lệ" not in page
    assert "bị sửa" in page


def test_a_wrong_password_changes_nothing(site, key, tmp_path):
    (tmp_path / f"{site.hostname}.password").write_text("sai")
    letter = approved(site)
    with pytest.raises(Refused, match="mật khẩu"):
        commands.sign_letter(site, SignLetter(letter=letter.id), actor=CHAIR)
    assert queries.letter(site, letter.id).state is LetterState.APPROVED
    assert queries.signed_pdf(site, letter.id) is None


def test_without_a_key_nobody_is_offered_to_sign(site, chair, settings):
    settings.CHINHQUYEN_SIGNING_KEYS = ""
    letter = approved(site)
    assert "Ký số" not in browser_at(site, chair).get(f"/admin/thu/{letter.id}/").content.decode()
    with pytest.raises(Refused, match="chưa có chứng thư"):
        commands.sign_letter(site, SignLetter(letter=letter.id), actor=CHAIR)


def test_a_commune_never_signs_with_its_neighbours_key(site, key, other_site):
    letter = approved(other_site)
    with pytest.raises(Refused, match="chưa có chứng thư"):
        commands.sign_letter(other_site, SignLetter(letter=letter.id), actor=CHAIR)
