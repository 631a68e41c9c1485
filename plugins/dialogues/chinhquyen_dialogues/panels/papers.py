"""Dialogues on paper: the notice, the minutes, the result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.dialogues import Dialogue
from chinhquyen_sdk.domain.dialogues.telling import hours
from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines
from chinhquyen_sdk.domain.papers import Paper, PaperColumn, PaperTable, Signature
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from .. import queries

_BASES = (
    "Căn cứ Điều 43 Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Căn cứ Điều 32 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15;",
)


def notice_paper(site: Site, talk: Dialogue) -> Paper:
    """Return the notice of a dialogue."""
    lines = [
        f"Ủy ban nhân dân {site_ref(site).title} tổ chức đối thoại với Nhân dân như sau:",
        f"1. Thời gian: {hours(talk)}, {spoken_day(talk.day)}.",
        f"2. Hình thức: {talk.attendance.label.lower()}."
        + (f" Địa điểm: {talk.place}." if talk.place else ""),
        *([f"Vào phòng họp trực tuyến: {talk.link}"] if talk.link else []),
        f"3. Nội dung: {talk.content}",
        f"4. Cách tham dự: {talk.how_to}",
        f"5. Thành phần: {', '.join(talk.villages) if talk.villages else 'toàn thể Nhân dân'}.",
        *([f"6. Phối hợp tổ chức: {talk.partner}. Chủ trì: {talk.chairs}."] if talk.partner else []),
        "Mời bà con dự đông đủ và gửi câu hỏi trước.",
    ]
    more = {
        "heading": "THÔNG BÁO",
        "subject": f"Về việc tổ chức: {talk.title}",
        "bases": _BASES,
        "day": talk.announced_on,
    }
    return _paper(site, lines, symbol="TB-UBND", **more)


def minutes_paper(site: Site, talk: Dialogue) -> Paper:
    """Return the minutes, with the questions and answers in a table."""
    columns = (PaperColumn(label="Số", width=0.5, align="center"), PaperColumn(label="Câu hỏi, ý kiến", width=3),
               PaperColumn(label="Số người hỏi", width=0.8, align="center"), PaperColumn(label="Trả lời", width=3),
               PaperColumn(label="Người trả lời", width=1.5))  # fmt: skip
    rows = tuple(
        (str(q.number), q.text, str(q.askers), q.answer or "Trả lời tại hội nghị" if q.is_answered else "", q.answered_by)
        for q in queries.question_list(site, talk.id)
    )  # fmt: skip
    lines = [
        f"Thời gian: {hours(talk)}, {spoken_day(talk.day)}. Địa điểm: {talk.place or talk.link}.",
        f"Chủ trì: {talk.chairs}. Số người dự: {talk.attended or 0}.", talk.minutes,
    ]  # fmt: skip
    signatures = (Signature(role="THƯ KÝ", name=talk.secretary), Signature(role="CHỦ TRÌ"))
    return _paper(site, lines, heading="BIÊN BẢN", subject=talk.title, day=talk.held_on, signatures=signatures,
                  table=PaperTable(columns=columns, rows=rows), closing=_promises(site, talk))  # fmt: skip


def result_paper(site: Site, talk: Dialogue) -> Paper:
    """Return the result: posted, and sent to the heads of villages."""
    lines = [
        f"{talk.title}, {spoken_day(talk.day)}. Số người dự: {talk.attended or 0}.",
        *talk.result.splitlines(), *_promises(site, talk),
    ]  # fmt: skip
    told = ("Trưởng xóm, tổ trưởng tổ dân phố;", *([f"{talk.partner};"] if talk.partner else []), "Lưu: VT.")
    return _paper(site, lines, heading="THÔNG BÁO", subject="Kết quả đối thoại với Nhân dân", bases=_BASES,
                  symbol="TB-UBND", day=talk.published_on, recipients=told)  # fmt: skip


PAPERS: dict[str, tuple[str, str, Callable[[Site, Dialogue], Paper]]] = {
    "thong-bao": ("Thông báo đối thoại", "starts_at", notice_paper),
    "bien-ban": ("Biên bản đối thoại", "minutes", minutes_paper),
    "ket-qua": ("Thông báo kết quả đối thoại", "result", result_paper),
}


def papers_for(talk: Dialogue) -> dict[str, str]:
    """Return the papers that ``talk`` has come to, by their names in addresses."""
    return {name: label for name, (label, there, _) in PAPERS.items() if getattr(talk, there)}


def _promises(site: Site, talk: Dialogue) -> tuple[str, ...]:
    made = queries.promises_of(site, talk.id)
    lines = [
        f"{p.number}. {p.what}. Người chịu trách nhiệm: {p.owner}. Xong trước {spoken_day(p.due_on)}."
        for p in made
    ]
    return ("Việc Ủy ban nhân dân hứa làm:", *lines) if lines else ()


def _paper(site: Site, lines: list[str], **more: Any) -> Paper:
    ref, profile = site_ref(site), CommuneProfile.for_site(site)
    alone = {} if "signatures" in more else {
        "authority": authority_lines("committee", profile.leader_title), "signer": profile.leader_name,
    }  # fmt: skip
    return Paper(agency=agency_lines(ref), place=ref.name,
                 paragraphs=tuple(line for line in lines if line), **alone, **more)  # fmt: skip
