"""The licence of a commune's open data: the commune's own choice, said with every copy; until then the house's, said as such."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chinhquyen_sdk.domain.opendata import licence_of, licences
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.models.profile import LICENCES
from chinhquyen_sdk.host.sites import site_ref

pytestmark = pytest.mark.django_db


def choose(site: Any, code: str) -> None:
    profile = CommuneProfile.for_site(site)
    profile.data_licence = code
    profile.save()


def test_until_the_commune_chooses_it_is_said_that_it_has_not(site: Any) -> None:
    assert (licence_of(site_ref(site)).code, licence_of(site_ref(site)).confirmed) == ("CC0-1.0", False)
    choose(site, "CC-BY-4.0")
    assert (licence_of(site_ref(site)).code, licence_of(site_ref(site)).confirmed) == ("CC-BY-4.0", True)


def test_the_form_offers_what_the_data_can_say() -> None:
    assert [code for code, _ in LICENCES if code] == [licence.code for licence in licences()]


@pytest.mark.parametrize("name", ["disclosure", "documents", "information"])
def test_every_copy_and_its_page_say_it(site: Any, other_site: Any, visit: Any, name: str) -> None:
    from django.urls import reverse

    choose(site, "CC-BY-4.0")
    there, elsewhere = visit(site), visit(other_site)
    answer = there.get(reverse(f"{name}:json"))
    data = json.loads(answer.getvalue())
    assert data["licence"] == "CC-BY-4.0" and data["licence_confirmed"] is True
    assert data["attribution"] == "Ủy ban nhân dân phường Quyết Thắng"
    assert answer["Link"] == f'<{data["licence_url"]}>; rel="license"'
    page = there.get(reverse(f"{name}:front")).content.decode()
    assert (
        "CC BY 4.0" in page
        and "Nguồn: Ủy ban nhân dân phường Quyết Thắng" in page
        and "đang dùng tạm" not in page
    )
    assert "đang dùng tạm, chờ" in elsewhere.get(reverse(f"{name}:front")).content.decode()
    assert json.loads(elsewhere.get(reverse(f"{name}:json")).getvalue())["licence_confirmed"] is False
