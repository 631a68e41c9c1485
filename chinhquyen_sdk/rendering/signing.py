"""The digital signature of a letter's PDF (PAdES B-B, by pyHanko) and what it is worth, in Vietnamese.

The signature itself has no picture: what readers see on the page is :attr:`LetterDocument.signed_note`, drawn with the
letter, so that fonts stay embedded. Needs the extra "signing". No network: no time stamp, no revocation look-up.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner

T = TypeVar("T")
FIELD = "ChuKySo"
BASIS = "Luật Giao dịch điện tử 20/2023/QH15 (chưa kiểm chứng điều khoản)"


class SignatureReport(Record):
    """What a PDF's signature is worth. ``text`` says it in Vietnamese; ``good`` only when everything holds."""

    signed: bool = False
    intact: bool = False
    trusted: bool = False
    signer: str = ""
    signed_at: datetime | None = None
    text: str

    @property
    def good(self) -> bool:
        """Whether nothing was changed and the signer's certificate leads to a trusted one."""
        return self.signed and self.intact and self.trusted


def sign_letter(pdf: bytes, pkcs12: bytes, password: str, *, reason: str = "", place: str = "") -> bytes:
    """Return ``pdf`` signed with the key in ``pkcs12``; refused in Vietnamese when the key cannot be used.

    Bytes are only added, none is changed: the letter stays what it was. The time is this machine's.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter

    signer = _signer(pkcs12, password)
    about = signers.PdfSignatureMetadata(
        field_name=FIELD, subfilter=SigSeedSubFilter.PADES, reason=reason or None, location=place or None
    )
    out = io.BytesIO()
    # Printed (PDF/A-2) and off the page (PDF/UA-1 wants every annotation on it tagged): both standards hold.
    unseen = InvisSigSettings(box_out_of_bounds=True)
    field = SigFieldSpec(FIELD, readable_field_name="Chữ ký số", invis_sig_settings=unseen)
    sign = signers.PdfSigner(about, signer, new_field_spec=field).sign_pdf
    _aside(lambda: sign(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=out))
    return out.getvalue()


def _aside(act: Callable[[], T]) -> T:
    """Do it in a thread of its own: pyHanko starts an event loop, and none may run beside one that is there already."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(act).result()


def _signer(pkcs12: bytes, password: str) -> SimpleSigner:
    from pyhanko.sign.signers import SimpleSigner

    try:
        signer: SimpleSigner = SimpleSigner.load_pkcs12_data(
            pkcs12, other_certs=[], passphrase=password.encode()
        )
    except Exception as problem:
        said = "Không mở được chứng thư ký số: mật khẩu chưa đúng hoặc tệp không phải PKCS#12."
        raise Refused(said, basis=BASIS, code="key_unusable") from problem
    return signer


def verify_signature(pdf: bytes, trusted: Sequence[bytes] = ()) -> SignatureReport:
    """Return what the last signature of ``pdf`` is worth; ``trusted`` holds root certificates (PEM or DER).

    Whatever cannot be read counts as changed: a broken file is never called good.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        found = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures
        if not found:
            return SignatureReport(text="Tệp này chưa được ký số.")
        return _judged(found[-1], trusted)
    except Exception:  # noqa: BLE001 - a parser met by hostile bytes raises anything
        return SignatureReport(
            signed=b"/ByteRange" in pdf, text="Không đọc được chữ ký số: tệp đã bị hỏng hoặc bị sửa."
        )


def _judged(signature: Any, trusted: Sequence[bytes]) -> SignatureReport:
    from pyhanko.keys import load_certs_from_pemder_data
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    roots = [certificate for each in trusted for certificate in load_certs_from_pemder_data(each)]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    status = _aside(lambda: validate_pdf_signature(signature, context))
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    facts = {
        "signed": True,
        "intact": bool(status.intact and status.valid and whole and _nothing_hidden(signature.pkcs7_content)),
        "trusted": bool(status.trusted),
        "signer": str(status.signing_cert.subject.native.get("common_name", "")),
        "signed_at": status.signer_reported_dt,
    }
    return SignatureReport(**facts, text=_said(facts))


def _nothing_hidden(container: bytes) -> bool:
    """The room kept for the signature is the one place it does not cover: behind it there may be only zeros."""
    from asn1crypto.parser import peek

    return not container[peek(container) :].strip(b"\0")


def _said(facts: dict[str, Any]) -> str:
    at = facts["signed_at"]
    when = f" lúc {at.astimezone(VIETNAM):%H giờ %M, ngày %d/%m/%Y} (giờ máy ký)" if at else ""
    if not facts["intact"]:
        return (
            f"Tệp mang chữ ký số của {facts['signer']} nhưng đã bị sửa sau khi ký. Xin đừng tin nội dung này."
        )
    whose = f"{facts['signer']} đã ký số{when}. Từ lúc ký, không một chữ nào bị sửa."
    doubt = (
        "" if facts["trusted"] else " Nhưng chưa xác nhận được chứng thư của người ký do nơi nào tin cậy cấp."
    )
    return whose + doubt
