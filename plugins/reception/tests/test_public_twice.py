"""Sent twice, left overnight, sent without its token: nothing is lost and nothing is doubled."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from chinhquyen_reception.rows import DraftRow, PetitionRow
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from chinhquyen_sdk.host.retention import forget_due

from .citizen import STREET_LIGHT, Citizen, codes_on, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hoa(site):
    hoa = Citizen(site)
    hoa.write()
    hoa.introduce()
    hoa.look_over()
    return hoa


def test_a_second_tap_leads_to_the_same_receipt(hoa):
    first = hoa.browser.cookies.copy()
    one = hoa.send()
    hoa.browser.cookies = first  # the browser dropped the first answer
    two = hoa.send()
    assert PetitionRow.objects.count() == 1
    assert one["Location"] == two["Location"]
    assert codes_on(text_of(hoa.browser.get(two["Location"])))[0] in two["Location"]


@pytest.mark.django_db(transaction=True)
def test_two_taps_at_the_same_instant_are_one_petition(hoa, site):
    def tap(_: int) -> str:
        finger = Citizen(site)
        finger.browser.cookies = hoa.browser.cookies.copy()
        finger.once = hoa.once
        try:
            return finger.send()["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as fingers:
        receipts = set(fingers.map(tap, range(4)))
    assert len(receipts) == 1
    assert PetitionRow.objects.count() == 1


def test_the_form_sent_again_from_an_old_page_leads_to_the_same_receipt(hoa):
    one = hoa.send()
    assert hoa.send()["Location"] == one["Location"]
    assert PetitionRow.objects.count() == 1


def test_a_made_up_token_opens_nothing(hoa, site):
    hoa.send()
    stranger = Citizen(site)
    stranger.once = "00000000-0000-0000-0000-000000000000"
    assert stranger.send()["Location"] == "/don-thu/gui/?het-han"


def test_a_page_left_open_overnight_still_sends(hoa):
    Session.objects.all().delete()  # a session ends after twelve hours, the draft does not
    cache.clear()
    assert "/bien-nhan/" in hoa.send()["Location"]
    assert PetitionRow.objects.count() == 1


def test_left_for_days_the_first_screen_still_takes_what_was_typed(site):
    hoa = Citizen(site)
    hoa.write("Một nội dung đã viết từ tuần trước.")
    DraftRow.objects.all().delete()
    hoa.write(STREET_LIGHT)
    assert STREET_LIGHT in hoa.read("/don-thu/gui/")


def test_left_for_days_a_later_screen_keeps_its_part_and_says_sorry(site):
    hoa = Citizen(site)
    hoa.write()
    DraftRow.objects.all().delete()
    answer = hoa.introduce()
    assert "xin lỗi" in hoa.read(answer["Location"])
    hoa.write()
    assert "Nguyễn Thị Hoa" in hoa.look_over()


def test_called_away_in_the_middle_of_a_sentence(site):
    hoa = Citizen(site)
    hoa.browser.post("/don-thu/gui/dang-viet/", {"content": "Đèn đường"})
    assert "Đèn đường" in hoa.read("/don-thu/gui/")
    assert hoa.browser.get("/don-thu/gui/xem-lai/")["Location"] == "/don-thu/gui/"
    hoa.write()
    assert STREET_LIGHT in hoa.read("/don-thu/gui/")


def test_drafts_are_forgotten_after_two_days(hoa):

    forget_due("reception", timezone.now() + timedelta(days=2, minutes=1))
    assert not DraftRow.objects.exists()


def test_with_a_lost_token_the_words_are_still_there_and_can_be_sent(site):
    hoa = Citizen(site, enforce_csrf_checks=True)
    ours = {"sec-fetch-site": "same-origin"}
    lost = hoa.browser.post("/don-thu/gui/", {"content": STREET_LIGHT}, headers=ours)
    assert lost.status_code == 403
    assert STREET_LIGHT in text_of(lost)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', lost.content.decode())[1]
    again = hoa.browser.post(
        "/don-thu/gui/", {"content": STREET_LIGHT, "csrfmiddlewaretoken": token}, headers=ours
    )
    assert again["Location"] == "/don-thu/gui/tai-lieu/"
