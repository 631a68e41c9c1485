"""Nothing is published unseen: every find is answered, and a changed text is looked at again."""

from __future__ import annotations

import pytest

from chinhquyen_sdk import Refused
from chinhquyen_sdk.domain.privacy import Answer, Decision, check_reviewed, look_at, redact, review_of

TEXT = "Hỗ trợ bà Nguyễn Thị Mơ, điện thoại 0912 000 348, số tiền 2.000.000 đồng."
REPLACE, WRONG = Answer(decision=Decision.REPLACE), Answer(decision=Decision.WRONG)
KEEP = Answer(decision=Decision.KEEP, reason="Điều 11 khoản 7 Luật 10/2022/QH15")


def test_a_text_with_every_find_answered_may_be_published():
    look = look_at(TEXT)
    answers = {"f1": KEEP, "f2": REPLACE}
    published = redact(TEXT, look, answers)
    assert published == "Hỗ trợ bà Nguyễn Thị Mơ, điện thoại 0912 xxx xx8, số tiền 2.000.000 đồng."
    review = review_of(look, answers, published=published)
    check_reviewed(published, review)
    assert (review.replaced, review.kept, review.kinds) == (1, 1, ("name", "phone"))


def test_the_record_of_a_review_holds_nothing_personal():
    review = review_of(look_at(TEXT), {"f1": KEEP, "f2": WRONG}, published=TEXT)
    told = review.model_dump_json()
    assert "Mơ" not in told
    assert "348" not in told.replace(review.digest, "")


@pytest.mark.parametrize(
    ("answers", "field", "says"),
    [
        ({"f1": KEEP}, "f2", "chưa trả lời"),
        ({"f1": Answer(decision=Decision.KEEP, reason="ok"), "f2": WRONG}, "f1", "lý do"),
        (
            {"f1": Answer(decision=Decision.KEEP, reason="Bà ấy, số 0912 000 348, đồng ý"), "f2": WRONG},
            "f1",
            "đừng ghi",
        ),
        (
            {"f1": KEEP, "f2": Answer(decision=Decision.REPLACE, replacement="số 0912 000 348")},
            "f2",
            "vẫn còn",
        ),
    ],
)
def test_what_is_missing_is_said_at_its_find(answers, field, says):
    with pytest.raises(Refused) as refused:
        review_of(look_at(TEXT), answers, published=TEXT)
    assert refused.value.field == field
    assert says in refused.value.text
    assert "91/2025/QH15" in refused.value.basis


def test_a_text_changed_after_the_look_is_looked_at_again():
    look = look_at(TEXT)
    review = review_of(look, {"f1": KEEP, "f2": KEEP}, published=TEXT)
    check_reviewed(TEXT, review)
    with pytest.raises(Refused, match="đã đổi"):
        check_reviewed(TEXT + " Gọi 0987 000 456.", review)
    with pytest.raises(Refused, match="đã đổi"):
        redact(TEXT + ".", look, {})


def test_a_text_without_finds_needs_no_look_and_one_with_them_does():
    check_reviewed("Kế hoạch số 102/KH-UBND năm 2026.", None)
    with pytest.raises(Refused, match="mời xem"):
        check_reviewed(TEXT, None)


def test_the_words_around_a_find_are_shown():
    name, _ = look_at("Dòng trước\n" + TEXT + "\nDòng sau").found
    assert name.before == "Hỗ trợ bà"
    assert name.after.startswith(", điện thoại")
