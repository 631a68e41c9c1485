"""An operator makes a commune's site; its chair chooses a password and signs in; citizens find the doors."""

from __future__ import annotations

import re
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Site

pytestmark = pytest.mark.django_db


def made(*arguments: str) -> str:
    out = StringIO()
    call_command("new_commune", *arguments, stdout=out)
    return out.getvalue()


def test_its_chair_chooses_a_password_once_and_comes_in():
    said = made("01906", "--host", "ba-be.example", "--email", "chutich@ba-be.example")
    assert "Đã lập trang xã Ba Bể: https://ba-be.example/" in said
    link = urlsplit(re.findall(r"https://\S+/", said)[-1]).path
    browser = Client(headers={"host": "ba-be.example"})
    form = browser.get(link, follow=True).redirect_chain[-1][0]
    new = {"new_password1": "suối mát rừng xanh 26", "new_password2": "suối mát rừng xanh 26"}
    assert browser.post(form, new).status_code == 302
    chair = get_user_model().objects.get(username="chutich@ba-be.example")
    assert chair.check_password("suối mát rừng xanh 26")
    again = Client(headers={"host": "ba-be.example"}).get(link, follow=True)
    assert "new_password1" not in again.content.decode()


def test_citizens_find_the_doors_and_none_that_leads_nowhere():
    made("01906", "--host", "ba-be.example")
    home = Client(headers={"host": "ba-be.example"}).get("/").content.decode()
    assert "Xin chào bà con" in home and 'href="/don-thu/gui/"' in home
    assert "Thủ tục hành chính" not in home.partition("<main")[2].partition("</main")[0]


def test_the_first_one_answers_in_the_place_of_wagtails_own_page_which_is_gone():
    assert "Wagtail" in Client(headers={"host": "nobodys.example"}).get("/").content.decode()
    made("01906", "--host", "ba-be.example")
    made("26001", "--host", "bengo.example", "--name", "phường Bến Gỗ")
    told = [(site.hostname, site.is_default_site) for site in Site.objects.order_by("pk")]
    assert told == [("ba-be.example", True), ("bengo.example", False)]
    assert "Ba Bể" in Client(headers={"host": "nobodys.example"}).get("/").content.decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["99999", "--host", "la.example"], "chưa có trong dữ liệu"),
        (["99999", "--host", "la.example", "--name", "Tân An"], "Dòng 1"),
        (["9", "--host", "la.example", "--name", "xã Tân An"], "Dòng 1"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_left(arguments, words):
    before = Site.objects.count()
    with pytest.raises(CommandError, match=words):
        made(*arguments)
    assert Site.objects.count() == before


def test_a_commune_outside_the_data_is_named_and_a_host_is_not_taken_twice():
    assert "phường Bến Gỗ" in made("26001", "--host", "bengo.example", "--name", "phường Bến Gỗ")
    with pytest.raises(CommandError, match="đã có trang"):
        made("01906", "--host", "bengo.example")
