"""What was added to a conference after it was held, or taken away, stands in its history."""

from __future__ import annotations

from typing import Any

from chinhquyen_outreach import commands, queries

from chinhquyen_sdk.domain.outreach import AskQuestion, HoldConference
from chinhquyen_sdk.host.files import check_upload

from .desk import HOA, picture, planned, town


def test_a_question_and_a_photograph_leave_who_wrote_and_who_took_away(site: Any) -> None:
    [one] = planned(site, town(site)[0])
    held = HoldConference(households=9, people=9, spread="Mức hỗ trợ mới")
    commands.hold_conference(site, one.id, held, actor=HOA)
    asked = AskQuestion(text="Bao giờ được nhận tiền?", answer="Trước ngày 10 hằng tháng.", checked=True)
    for _ in range(2):
        commands.ask_question(site, one.id, asked, actor=HOA)
        commands.add_photo(site, one.id, check_upload(picture()), "Bà con nghe trình bày", actor=HOA)
    [photo] = queries.photos(site, one.id)
    for _ in range(2):
        commands.remove_photo(site, one.id, photo.id, actor=HOA)
    events = queries.history(site, one.id)[-3:]
    said = ["Ghi câu hỏi số 1 của bà con.", "Thêm một ảnh.", "Gỡ một ảnh."]
    assert [(event.for_staff(), event.actor) for event in events] == [(words, HOA) for words in said]
    assert [event.for_citizen() for event in events] == [None, None, "Gỡ một ảnh."]
