"""Answers to requests for information go out with letters that never say who asked, and every no tells how to complain."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.information.events import InformationProvided, InformationRefused
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.hooks import hookimpl

from .factories import AT, CHAIR, Knows, happens

pytestmark = pytest.mark.django_db
WORDS = {
    "received_on": date(2026, 11, 2),
    "title": "Quyết toán đường liên xóm",
    "reason": "Hồ sơ ba mươi năm.",
}
FRAME = {"at": AT, "actor": CHAIR, "code": "26-4839-2174", "document": "118/TB-UBND"}


class Asked(Knows):
    """The information module never tells who asked."""

    @hookimpl
    def letter_facts(self, site, event):
        return LetterFacts(fields=self.fields)


def test_a_refusal_told_twice_is_one_draft_with_its_ground_and_the_way_to_complain(site, ref, modules):
    ground = {
        "ground": "Yêu cầu vượt quá khả năng đáp ứng",
        "ground_basis": "Luật 01/2026/QH16 Điều 27 khoản 5",
    }
    modules.register_hooks("aaa", Asked(**WORDS, **ground))
    event = InformationRefused(subject=uuid4(), ground="TC-27-5", **FRAME)
    happens(site, event)
    Hooks().information_refused(site=ref, event=event)
    (entry,) = queries.waiting(site)
    assert entry.letter.addressee == "Người yêu cầu cung cấp thông tin, mã số 26-4839-2174"
    assert "Điều 27 khoản 5" in entry.letter.body and "quyền khiếu nại" in entry.letter.body


def test_a_late_answer_says_sorry_and_a_whole_one_withholds_nothing(site, modules):
    modules.register_hooks(
        "aaa", Asked(**WORDS, answer="Quyết toán là 812 triệu đồng.", delivery="Xem trên trang")
    )
    happens(site, InformationProvided(subject=uuid4(), late=True, **FRAME))
    (entry,) = queries.waiting(site)
    assert "812 triệu đồng" in entry.letter.body and "chúng tôi xin lỗi" in entry.letter.body
    assert "không cung cấp được" not in entry.letter.body
