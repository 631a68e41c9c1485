"""A new secret for a sender who lost the slip: once, to a person who was checked, and the old one is void."""

from __future__ import annotations

import re

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.module import HANDLE
from django.core.exceptions import PermissionDenied

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, PartOfLetter, SplitPetition
from chinhquyen_sdk.domain.reception.acts.renewing import CheckedBy, RenewSecret
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.testing.communes import browser_at, make_staff, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clean_cache")]
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")
SEEN = RenewSecret(checked=CheckedBy.PAPERS)
SECRET = re.compile(r"(?<![\w-])[2-9A-Z]{4}-[2-9A-Z]{4}\b")
WORDS = "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp."


def file(site, kind="phan_anh", **more):
    given = {"content": WORDS, "sender_name": "Trần Văn Kín", "sender_phone": "0912 000 301", "consent": True}
    return commands.file_petition(site, FilePetition(kind=kind, **(given | more)), actor=Actor.citizen())


def opens(site, code, secret):
    return queries.petition_by_secret(site, code, secret) is not None


def test_the_new_secret_opens_the_case_and_the_old_one_does_not(site, officer):
    code = file(site).petition.code
    filed = commands.renew_secret(site, code, SEEN, user=officer, once="a")
    assert opens(site, code, filed.secret)
    again = commands.renew_secret(site, code, SEEN, user=officer, once="b")
    old = filed.secret
    assert (opens(site, code, old), opens(site, code, again.secret)) == (False, True)


def test_the_same_form_again_prints_the_same_secret_and_is_one_event(site, officer):
    code = file(site).petition.code
    first = commands.renew_secret(site, code, SEEN, user=officer, once="a")
    assert commands.renew_secret(site, code, SEEN, user=officer, once="a").secret == first.secret
    events = [e for e in journal.timeline(site, first.petition.id) if e.hook == "secret_renewed"]
    assert len(events) == 1
    assert "cấp lại mã bí mật" in events[0].for_citizen()
    assert CheckedBy.PAPERS.label in events[0].for_staff()
    assert first.secret not in events[0].model_dump_json()
    commands.renew_secret(site, code, SEEN, user=officer, once="b")
    assert commands.renew_secret(site, code, SEEN, user=officer, once="c").secret != first.secret


def test_every_issue_is_logged_and_the_fourth_of_a_day_is_refused(site, officer):
    code = file(site).petition.code
    for at in range(3):
        commands.renew_secret(site, code, SEEN, user=officer, once=str(at))
    with pytest.raises(Refused) as caught:
        commands.renew_secret(site, code, SEEN, user=officer, once="9")
    assert caught.value.code == "too_often"
    assert AccessLog.objects.filter(what="cấp lại mã bí mật", user=officer).count() == 3


def test_a_denouncers_secret_is_renewed_only_by_who_may_know_the_denouncer(site, officer, chair):
    code = file(site, "to_cao", content="Tôi tố cáo kế toán lấy tiền quỹ của xóm, có sổ ghi.").petition.code
    with pytest.raises(PermissionDenied):
        commands.renew_secret(site, code, SEEN, user=officer, once="a")
    assert opens(site, code, commands.renew_secret(site, code, SEEN, user=chair, once="a").secret)


def test_a_stranger_and_the_neighbours_officer_issue_nothing(site, other_site, officer):
    code = file(site).petition.code
    neighbour = make_staff(other_site, "la@dau", HANDLE)
    for user in (make_user("khach@day"), neighbour):
        with pytest.raises(PermissionDenied):
            commands.renew_secret(site, code, SEEN, user=user, once="a")


def test_a_paper_without_a_name_has_nobody_to_check(site, officer):
    code = file(site, source="post", unnamed=True, sender_name="", sender_phone="").petition.code
    with pytest.raises(Refused) as caught:
        commands.renew_secret(site, code, SEEN, user=officer, once="a")
    assert caught.value.code == "unnamed"


@pytest.mark.parametrize("kinds", [("kien_nghi", "phan_anh"), ("kien_nghi", "to_cao")])
def test_a_part_of_a_letter_does_not_stay_open_by_the_letters_old_secret(site, chair, kinds):
    letter = file(site, "nhieu_noi_dung")
    parts = [PartOfLetter(kind=kind, content=f"{WORDS} Việc thứ {at}.") for at, kind in enumerate(kinds)]
    made = commands.split_petition(site, letter.petition.code, SplitPetition(parts=parts), actor=STAFF)
    part = made[-1].code
    assert opens(site, part, letter.secret)
    fresh = commands.renew_secret(site, part, SEEN, user=chair, once="a").secret
    everything = [letter.petition.code, part]
    assert [opens(site, code, letter.secret) for code in everything] == [False, False]
    assert [opens(site, code, fresh) for code in everything] == [True, True]


def test_on_the_page_it_is_shown_once_and_printed_without_standing_in_an_address(site, officer):
    code = file(site).petition.code
    desk, where = browser_at(site, officer), f"/admin/don-thu/{code}/cap-lai-ma/"
    bad = desk.post(where, {})
    assert (bad.status_code, SECRET.search(bad.content.decode())) == (422, None)
    form = {"cap-ma-checked": "papers", "cap-ma-once": "k" * 32}
    page = desk.post(where, form)
    secret = SECRET.search(page.content.decode())[0]
    assert opens(site, code, secret)
    assert "no-store" in page["Cache-Control"]
    paper = desk.post(where, form | {"in": "1"})
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")
    assert opens(site, code, secret)
    assert secret not in desk.get(f"/admin/don-thu/{code}/").content.decode()


def test_by_the_api_it_is_issued_once_for_one_key(site, officer):
    code, desk = file(site).petition.code, browser_at(site, officer)
    ask = {"path": f"/api/v1/reception/petitions/{code}/secret/", "data": {"checked": "called"},
           "content_type": "application/json", "headers": {"Idempotency-Key": "0123456789abcdef"}}  # fmt: skip
    first, second = desk.post(**ask), desk.post(**ask)
    assert (first.status_code, first.json()) == (201, second.json())
    assert opens(site, code, first.json()["secret"])
