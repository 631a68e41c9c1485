"""Each lawful step before acceptance has its paper, and no paper names a denouncer."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from chinhquyen_sdk.domain import reception as r
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, MovePetition
from chinhquyen_sdk.domain.reception.step_papers import Signer, draw_step_paper, step_papers, step_papers_of
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.rendering import paper_html

SITE = SiteRef(id=1, name="Hoa Chè", hostname="hoache.test")
AT = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")
CHAIR = Signer("Nguyễn Văn Chủ", "Chủ tịch Ủy ban nhân dân")
STEPS = {
    "supplement_asked": ("phan_anh", {"move": "ask_supplement", "reason": "1. Chữ ký của ông/bà."}),
    "petition_guided": ("khieu_nai", {"move": "guide", "agency": "Sở Xây dựng", "document": "12/HD-UBND"}),
    "petition_transferred": (
        "to_cao",
        {"move": "transfer", "agency": "Công an tỉnh", "document": "5/PC-UBND"},
    ),
    "petition_refused": ("khieu_nai", {"move": "refuse", "ground": "KN-11-LATE"}),
    "petition_returned": ("khieu_nai", {"move": "return", "ground": "TT05-RETURN-UNFIT"}),
    "denunciation_inspected": (
        "to_cao",
        {"move": "inspect", "agency": "Thanh tra tỉnh", "reason": "Có ảnh."},
    ),
    "petition_archived": (
        "phan_anh",
        {"move": "archive", "ground": "TT05-CONTENT", "reason": "Không rõ việc."},
    ),
}


def stepped(hook):
    kind, step = STEPS[hook]
    unnamed = hook == "denunciation_inspected"
    wish = FilePetition(
        source="desk", kind=kind, content="Nội dung đơn có {ngoặc} và tên Nguyễn Thị Hoa.", consent=True, unnamed=unnamed,
        sender_name="" if unnamed else "Nguyễn Thị Hoa", sender_address="" if unnamed else "Xóm 5",
    )  # fmt: skip
    filed = r.file_petition(
        SITE,
        wish,
        id=uuid4(),
        code="26-0000-0018",
        suggestion=r.suggest_kind(wish.content),
        actor=STAFF,
        at=AT,
    )
    moved = r.move_petition(SITE, filed.petition, MovePetition(**step), actor=STAFF, at=AT)
    return moved.petition, [filed.event, moved.event]


@pytest.mark.parametrize("hook", STEPS)
def test_the_step_has_its_paper_without_holes(hook):
    petition, history = stepped(hook)
    forms = step_papers_of(history)
    assert forms
    for form in forms:
        shown = paper_html(draw_step_paper(form, petition, history, SITE, CHAIR))
        assert form.heading in shown
        assert "\0" not in shown
        assert "{" not in shown.replace("{ngoặc}", "")
        assert "26-0000-0018" in shown


def test_every_paper_belongs_to_a_step():
    assert {form.on for form in step_papers()} == set(STEPS)


def test_the_number_of_the_document_stands_on_the_paper():
    petition, history = stepped("petition_guided")
    paper = draw_step_paper(step_papers_of(history)[0], petition, history, SITE, CHAIR)
    assert paper.number_line == "Số: 12/HD-UBND"
    assert paper.addressee == "ông/bà Nguyễn Thị Hoa, Xóm 5"


def test_a_denouncer_is_not_on_the_paper_that_goes_out():
    petition, history = stepped("petition_transferred")
    sealed = r.identity.part(petition).petition
    for form in step_papers_of(history):
        shown = paper_html(draw_step_paper(form, sealed, history, SITE, CHAIR))
        assert "Nguyễn Thị Hoa" not in shown
        assert "Người gửi đơn mã số 26-0000-0018" in shown


@pytest.mark.parametrize(
    ("hook", "why"), [("petition_refused", "Quá thời hiệu"), ("petition_returned", "Đơn")]
)
def test_the_paper_says_why_even_where_the_article_was_not_read_again(hook, why):
    petition, history = stepped(hook)
    unread = [history[0], history[1].model_copy(update={"basis": "", "ground": f"{why} không phù hợp"})]
    paper = draw_step_paper(step_papers_of(unread)[0], petition, unread, SITE, CHAIR)
    assert any(f"Lý do: {why} không phù hợp." in text for text in paper.paragraphs)


def test_a_reason_typed_with_its_full_stop_gets_no_second_one():
    petition, history = stepped("petition_archived")
    paper = draw_step_paper(step_papers_of(history)[0], petition, history, SITE, CHAIR)
    assert any("Lý do: Không rõ việc." in text for text in paper.paragraphs)
    assert ".." not in " ".join(paper.paragraphs)


@pytest.mark.parametrize(
    "step",
    [
        {"move": "answer", "answer": "Sẽ xong trước ngày [ghi ngày]."},
        {"move": "guide", "reason": "[Ghi nơi]"},
    ],
)
def test_what_a_template_left_to_write_does_not_go_out(step):
    with pytest.raises(ValueError, match="chưa viết"):
        MovePetition(**step)
