"""The lawful forms of a reception as paper: Mẫu 01, 02, 03/TCD and the minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import View
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines, dated
from chinhquyen_sdk.domain.papers import Paper, PaperColumn, PaperTable, Signature
from chinhquyen_sdk.domain.reception_days.book import COLUMNS, BookEntry, line_of
from chinhquyen_sdk.domain.reception_days.lists import refusal_grounds
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.papers import paper_file
from chinhquyen_sdk.host.sites import site_ref

from .. import queries
from ..module import OPEN_IDENTITY
from .frame import ReceiverScreen

DECREE = "Ban hành kèm theo Nghị định số 154/2026/NĐ-CP"
_WIDTHS = (0.5, 1.3, 2.2, 1.2, 2.5, 1.0, 0.8, 1.3, 0.8, 1.5, 1.3, 1.7, 1.4)


def _frame(site: Site, **more: Any) -> dict[str, Any]:
    ref = site_ref(site)
    return {"agency": agency_lines(ref), "place": ref.name, "form_note": DECREE, **more}


def _signer(site: Site) -> dict[str, Any]:
    profile = CommuneProfile.for_site(site)
    return {
        "authority": authority_lines("chair", profile.leader_title or "Chủ tịch"),
        "signer": profile.leader_name,
    }


def refusal_paper(site: Site, visit: Visit, entry: BookEntry) -> Paper:
    """Return the notice of refusal, Mẫu số 01/TCD; its number and day are written when it is issued."""
    words = entry.words
    ground = next((g for g in refusal_grounds(entry.received_on) if g.id == entry.ground), None)
    name, identity = words.name or "............", words.id_number or "............"
    came = (
        f"{dated(entry.received_on).capitalize()}, ông (bà) {name}, số căn cước/giấy tờ tùy thân: {identity}, "
        f"địa chỉ: {words.address or '............'}, đến {site_ref(site).title} để {entry.kind.label.lower()} "
        f"về việc {words.summary}."
    )
    because = (
        f"Căn cứ {ground.basis if ground else '............'}: {ground.text if ground else ''}; "
        f"Ủy ban nhân dân {site_ref(site).title} từ chối tiếp nội dung nêu trên của ông (bà) {name} "
        "và thông báo để ông (bà) được biết."
    )
    return Paper(
        **_frame(site, form="Mẫu số 01/TCD", symbol="TB-UBND", day=entry.notice_on),
        heading="THÔNG BÁO",
        subject="Về việc từ chối tiếp công dân",
        addressee=f"Ông (bà) {name}",
        paragraphs=(came, because),
        recipients=("Như trên;", "Lưu: VT, hồ sơ."),
        draft=entry.notice_on is None,
        **_signer(site),
    )


def receipt_paper(site: Site, visit: Visit, entry: BookEntry) -> Paper:
    """Return the receipt of papers, Mẫu số 02/TCD."""
    words, at = entry.words, timezone.localtime(visit.finished_at or visit.registered_at)
    columns = (
        PaperColumn(label="STT", width=0.4, align="center"),
        PaperColumn(label="Thông tin, tài liệu (tên, số trang, tình trạng)", width=5),
    )
    rows = tuple((str(n), paper) for n, paper in enumerate(words.papers, start=1))
    return Paper(
        **_frame(site, form="Mẫu số 02/TCD", day=entry.received_on),
        heading="GIẤY BIÊN NHẬN",
        subject="Thông tin, tài liệu",
        paragraphs=(
            f"Vào {at:%H} giờ {at:%M} {dated(entry.received_on)}, tại nơi tiếp công dân {site_ref(site).title}.",
            f"Tôi là {entry.receiver_name or '............'}, người tiếp công dân, đã nhận của ông (bà) {words.name}, "
            f"số căn cước/hộ chiếu (hoặc giấy tờ tùy thân): {words.id_number or '............'}, "
            "các thông tin, tài liệu sau:",
        ),
        table=PaperTable(columns=columns, rows=rows),
        closing=(
            "Giấy biên nhận được lập thành 02 bản, giao cho người cung cấp thông tin, tài liệu 01 bản.",
        ),
        signatures=(
            Signature(role="NGƯỜI CUNG CẤP THÔNG TIN, TÀI LIỆU", name=words.name),
            Signature(role="NGƯỜI NHẬN", name=entry.receiver_name),
        ),
    )


def minutes_paper(site: Site, visit: Visit, entry: BookEntry) -> Paper:
    """Return the minutes of the reception, read out to the visitor and signed by both."""
    words, at = entry.words, timezone.localtime(visit.finished_at or visit.registered_at)
    came = visit.visitor
    parts = (
        ("Người tiếp công dân", entry.receiver_name),
        ("Người đến", f"{words.name}{', ' + words.address if words.address else ''}"),
        ("Đi thay cho", f"{came.proxy_for} ({came.proxy_paper})" if came.proxy_for else ""),
        ("Người đại diện", ", ".join(came.representatives)),
        ("Số người cùng nội dung", str(entry.people) if entry.people > 1 else ""),
        ("Nội dung", words.summary),
        ("Người dân trình bày", words.statement),
        ("Người tiếp trả lời, giải thích", words.response),
        ("Hướng dẫn", words.guided_to),
        ("Thông tin, tài liệu đã nhận", "; ".join(words.papers)),
        ("Kết luận của Chủ tịch", words.conclusion),
    )
    began = f"Vào {at:%H} giờ {at:%M} {dated(at.date())}, tại nơi tiếp công dân {site_ref(site).title}, lập biên bản như sau:"
    return Paper(
        **{**_frame(site, day=at.date()), "form_note": ""},
        heading="BIÊN BẢN",
        subject="Tiếp công dân",
        paragraphs=(began, *(f"{label}: {text}" for label, text in parts if text)),
        closing=("Biên bản đã đọc lại cho người trình bày nghe và cùng ký tên hoặc điểm chỉ.",),
        signatures=(
            Signature(role="NGƯỜI TRÌNH BÀY", note="(Ký tên hoặc điểm chỉ)", name=words.name),
            Signature(role="NGƯỜI TIẾP CÔNG DÂN", name=entry.receiver_name),
        ),
    )


def book_paper(site: Site, year: int, entries: Iterable[BookEntry], *, identity_numbers: bool) -> Paper:
    """Return a year of the book, Mẫu số 03/TCD; a denouncer stays unnamed."""
    columns = tuple(
        PaperColumn(label=column.label, width=width) for column, width in zip(COLUMNS, _WIDTHS, strict=True)
    )
    rows = tuple(_cells(entry, identity_numbers) for entry in entries)
    table = PaperTable(columns=columns, rows=rows, numbered=True, empty="Năm này chưa tiếp lượt nào.")
    return Paper(
        **_frame(site, form="Mẫu số 03/TCD"),
        heading="SỔ TIẾP CÔNG DÂN",
        subject=f"Năm {year}",
        table=table,
        landscape=True,
    )


def _cells(entry: BookEntry, identity_numbers: bool) -> tuple[str, ...]:
    line = line_of(entry, identity=not entry.kind.identity_protected)
    line["received_on"] = f"{entry.received_on:%d/%m/%Y}"
    if entry.kind.identity_protected:
        line["person"] = "(giữ kín)"
    if not identity_numbers:
        line["id_number"] = ""
    return tuple(str(line[column.name]) for column in COLUMNS)


PAPERS: dict[str, tuple[str, str, Callable[[Site, Visit, BookEntry], Paper]]] = {
    "tu-choi": ("Thông báo từ chối tiếp công dân", "Mẫu số 01/TCD", refusal_paper),
    "bien-nhan": ("Giấy biên nhận thông tin, tài liệu", "Mẫu số 02/TCD", receipt_paper),
    "bien-ban": ("Biên bản tiếp công dân", "", minutes_paper),
}


def paper_label(name: str) -> str:
    """Return a paper's words, with the number of its form."""
    label, form, _ = PAPERS[name]
    return f"{label} ({form})" if form else label


def papers_for(entry: BookEntry) -> list[str]:
    """Return the names of the papers that this line of the book calls for."""
    found = ["bien-ban"]
    if entry.ground:
        found.insert(0, "tu-choi")
    if entry.words.papers:
        found.append("bien-nhan")
    return found


class PaperView(ReceiverScreen, View):
    """One form as PDF or, to be changed before it is signed, as DOCX."""

    def get(self, request: HttpRequest, code: str, paper: str) -> HttpResponse:
        visit = self.visit_or_404(code)
        entry = queries.entry_of(self.site, visit.id)
        if entry is None or paper not in PAPERS:
            raise Http404
        if (
            entry.kind.identity_protected
        ):  # whoever prints a denouncer's name must be allowed to, and is written down
            if not self.holds(request, OPEN_IDENTITY):
                raise PermissionDenied("Giấy này có tên người tố cáo, chỉ người được giao quyền mới mở được.")
            log_access(
                self.site, request.user, visit.id, f"giấy in của lượt tiếp tố cáo: {PAPERS[paper][0]}", "in"
            )
        drawn = PAPERS[paper][2](self.site, visit, entry)
        return paper_file(drawn, f"{paper}-{code}", request.GET.get("dang", "pdf"))
