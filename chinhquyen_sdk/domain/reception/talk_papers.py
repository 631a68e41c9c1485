"""Papers of a dialogue in a complaint: the invitation, and the minutes (Mẫu số 14) to write on or written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines, weekday_dated
from chinhquyen_sdk.domain.papers import Paper, Signature
from chinhquyen_sdk.domain.sites import SiteRef

from .records import Petition
from .step_papers import Signer
from .work import Dialogue

# The printed form was not seen: officers read "chưa kiểm chứng" beside it.
MINUTES_FORM = "Mẫu số 14"
_DECREE = "Nghị định 124/2020/NĐ-CP"
_BASES = ("Căn cứ Điều 30 Luật Khiếu nại 02/2011/QH13;", f"Căn cứ Điều 28 {_DECREE};")
_LINE = "." * 90
_NUMBER = re.compile(r"\s*(\d{1,6})\s*(?:/\s*([^\s]+))?")


class TalkPaper(NamedTuple):
    """One form that can be printed now."""

    id: str
    label: str
    form: str
    draw: Callable[[Petition, SiteRef, Signer], Paper]


def talk_papers_of(petition: Petition) -> tuple[TalkPaper, ...]:
    """Return what is printed of the latest dialogue: nothing of one that was called off."""
    talk = petition.dialogues[-1] if petition.dialogues else None
    if talk is None or talk.cancelled_on:
        return ()
    minutes = TalkPaper("bien-ban-doi-thoai", "Biên bản đối thoại", MINUTES_FORM, minutes_paper)
    if not talk.is_open:
        return (minutes,)
    return (TalkPaper("giay-moi-doi-thoai", "Giấy mời đối thoại", "", invitation_paper), minutes)


def invitation_paper(petition: Petition, site: SiteRef, signer: Signer) -> Paper:
    """Return the invitation to the latest dialogue, for every party."""
    talk = petition.dialogues[-1]
    number, symbol = _numbered(talk.notice, "GM-UBND")
    return Paper(
        agency=agency_lines(site), symbol=symbol, number=number, place=site.name, day=talk.noticed_on,
        heading="GIẤY MỜI", subject=f"Dự đối thoại giải quyết khiếu nại mã số {petition.code}",
        addressee=_complainant(petition), bases=_BASES[:1],
        paragraphs=(
            f"Ủy ban nhân dân {site.title} trân trọng mời ông/bà dự buổi đối thoại về khiếu nại “{petition.title}”.",
            f"Thời gian: {_moment(talk)}.", f"Địa điểm: {talk.place}.",
            *([f"Nội dung: {talk.agenda}"] if talk.agenda else []),
            *([f"Thành phần được mời: {'; '.join(talk.invited)}."] if talk.invited else []),
            "Mời ông/bà mang theo giấy mời này, giấy tờ tùy thân và tài liệu liên quan. Nếu không đến được, xin báo trước "
            "và cho biết lý do; có lý do chính đáng, chúng tôi mời lại.",
        ),
        authority=authority_lines("chair", signer.post), signer=signer.name,
        recipients=("Như trên;", *(f"{who};" for who in talk.invited), "Lưu: VT, hồ sơ khiếu nại."),
    )  # fmt: skip


def minutes_paper(petition: Petition, site: SiteRef, signer: Signer) -> Paper:
    """Return the minutes of the latest dialogue: what is known filled in, lines to write on for the rest."""
    talk = petition.dialogues[-1]
    number, symbol = _numbered(talk.minutes, "BB-UBND")
    return Paper(
        agency=agency_lines(site), symbol=symbol, number=number, place=site.name, day=talk.held_on,
        form=MINUTES_FORM, form_note=_DECREE, heading="BIÊN BẢN ĐỐI THOẠI",
        subject=f"Giải quyết khiếu nại mã số {petition.code}", bases=_BASES,
        paragraphs=(*_who(petition, talk, signer), *_what(petition, talk)),
        closing=(
            "Buổi đối thoại kết thúc vào hồi ...... giờ ...... cùng ngày. Biên bản đã được đọc lại cho mọi người cùng nghe, xác nhận đúng "
            "và cùng ký; lập thành ...... bản, mỗi bên giữ một bản.",
            "Người không ký, ghi rõ lý do: " + _LINE,
        ),
        signatures=(Signature(role="NGƯỜI KHIẾU NẠI"), Signature(role="NGƯỜI BỊ KHIẾU NẠI"),
                    Signature(role="NGƯỜI GHI BIÊN BẢN"), Signature(role="NGƯỜI CHỦ TRÌ")),
    )  # fmt: skip


def _who(petition: Petition, talk: Dialogue, signer: Signer) -> tuple[str, ...]:
    begun = f"Hôm nay, {_moment(talk)}, tại {talk.place}, tổ chức đối thoại về khiếu nại “{petition.title}”."
    others = [f"- {who}: {_LINE}" for who in talk.invited] or [_LINE]
    return (
        begun, "I. Thành phần dự đối thoại",
        f"1. Người chủ trì: {signer.name or _LINE}{', ' + signer.post if signer.name else ''}.", f"2. Người ghi biên bản: {_LINE}",
        f"3. Người khiếu nại: {_complainant(petition)}.", f"4. Người bị khiếu nại: {_LINE}", "5. Cùng dự:", *others,
    )  # fmt: skip


def _what(petition: Petition, talk: Dialogue) -> tuple[str, ...]:
    done = [task for task in petition.verifications if task.done_on]
    found = (
        f"2. Kết quả xác minh (báo cáo số {done[-1].report}): {done[-1].result}"
        if done
        else f"2. Kết quả xác minh: {_LINE}"
    )
    agreed, differing = (talk.agreed, talk.differing) if talk.held_on else ("", "")
    # A dialogue that was held and left nothing apart says so; before it there is room to write.
    empty = "Không có." if talk.held_on else "\n".join([_LINE] * 3)
    result = (f"6. Kết quả: {talk.outcome.label}.",) if talk.outcome else ()
    return (
        "II. Nội dung đối thoại", f"1. Nội dung cần đối thoại: {talk.agenda or _LINE}", found,
        f"3. Ý kiến của các bên: {_LINE}", f"4. Những nội dung đã thống nhất: {agreed or empty}",
        f"5. Những nội dung còn ý kiến khác nhau: {differing or empty}", *result,
    )  # fmt: skip


def _moment(talk: Dialogue) -> str:
    at = talk.at.astimezone(VIETNAM)
    return f"{at:%H} giờ {at:%M}, {weekday_dated(at.date())}"


def _complainant(petition: Petition) -> str:
    return f"ông/bà {petition.sender_name}" + (
        f", {petition.sender_address}" if petition.sender_address else ""
    )


def _numbered(document: str, symbol: str) -> tuple[int | None, str]:
    """Return number and symbol of "35/GM-UBND"; what was typed otherwise leaves room to write the number."""
    found = _NUMBER.match(document)
    return (int(found[1]), found[2] or symbol) if found else (None, symbol)
