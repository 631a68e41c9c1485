"""The lawful forms of a petition, as paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chinhquyen_sdk.domain.letters.form import agency_lines, dated
from chinhquyen_sdk.domain.papers import Paper, PaperColumn, PaperTable, Signature
from chinhquyen_sdk.domain.sites import SiteRef

from .records import Petition

RECEIPT_FORM = "Mẫu số 02/TCD"
# The annex of the decree was read about, not read: officers see "chưa kiểm chứng" beside the form.
RECEIPT_NOTE = "Theo Nghị định số 154/2026/NĐ-CP"
_BLANK = "." * 40
_FREE_LINES = 3


def receipt_paper(
    petition: Petition, site: SiteRef, files: Sequence[str], *, officer: str, today: date
) -> Paper:
    """Return the receipt for papers handed in. A protected sender's name is written in by hand, on one's own copy."""
    hidden = petition.kind.identity_protected
    name = _BLANK if hidden else petition.sender_name or _BLANK
    address = _BLANK if hidden else petition.sender_address or petition.village or _BLANK
    return Paper(
        agency=agency_lines(site), place=site.name, day=today, form=RECEIPT_FORM, form_note=RECEIPT_NOTE,
        heading="GIẤY BIÊN NHẬN", subject="Thông tin, tài liệu, bằng chứng",
        paragraphs=(
            f"Ngày nhận: {dated(petition.received_on)}. Mã đơn: {petition.code}.",
            f"Người giao: {name}.",
            f"Địa chỉ: {address}.",
            f"Người nhận: {officer or _BLANK}, Ủy ban nhân dân {site.title}.",
            f"Về việc: {petition.kind.label.lower()}" + ("." if hidden else f", {petition.title}"),
            "Đã nhận các giấy tờ, tài liệu sau đây:",
        ),
        table=_listed(files),
        closing=(
            "Giấy biên nhận được lập thành hai bản, mỗi bên giữ một bản. Tài liệu ghi ở đây là bản chụp trừ khi"
            " cột ghi chú ghi là bản gốc.",
        ),
        signatures=(
            Signature(role="NGƯỜI GIAO", name="" if hidden else petition.sender_name),
            Signature(role="NGƯỜI NHẬN", name=officer),
        ),
    )  # fmt: skip


def _listed(files: Sequence[str]) -> PaperTable:
    columns = (
        PaperColumn(label="STT", width=0.4, align="center"), PaperColumn(label="Tên giấy tờ, tài liệu", width=3),
        PaperColumn(label="Số trang", width=0.8, align="center"), PaperColumn(label="Ghi chú", width=1.3),
    )  # fmt: skip
    named = ["Đơn", *files]
    rows = [(str(at), name, "", "") for at, name in enumerate(named, start=1)]
    rows += [(str(len(named) + at), "", "", "") for at in range(1, _FREE_LINES + 1)]
    return PaperTable(columns=columns, rows=tuple(rows))
