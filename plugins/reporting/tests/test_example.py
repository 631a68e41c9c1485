"""The example of a province's site loads, and loading it again adds nothing."""

from __future__ import annotations

from itertools import islice
from typing import Any
from urllib.parse import urlsplit

import pytest
from chinhquyen_reporting import queries
from chinhquyen_reporting.module import APPROVE
from django.contrib.auth import get_user_model
from wagtail.models import Site

from chinhquyen_sdk.host.access import can
from examples.province import load
from examples.province.communes import make_communes

from .desk import named

PASSWORD = "mật khẩu của thử nghiệm"


@pytest.mark.django_db
def test_a_province_of_92_communes(site: Any) -> None:
    named(site)
    load.load()
    province = Site.objects.get(hostname=load.HOST)
    (period,) = queries.rounds(province)
    count = queries.round_count(province, period.code)
    assert count.communes == 92 and 50 < count.sent < 92 and 0 < count.late < count.sent
    assert queries.link(site).address == province.root_url and queries.link(site).has_token
    load.load()
    assert queries.round_count(province, period.code) == count


@pytest.mark.django_db
def test_its_communes_are_sites_of_their_own_and_a_stopped_load_goes_on(site: Any) -> None:
    named(site)
    province = load.load()
    made = [*islice(make_communes(province, PASSWORD), 2), *islice(make_communes(province, PASSWORD), 1)]
    counted, addresses = zip(*(one.split() for one in made), strict=True)
    assert counted == ("1/92", "2/92", "3/92")
    first, _, last = (Site.objects.get(hostname=urlsplit(one).hostname) for one in addresses)
    assert queries.link(first).address == province.root_url and queries.link(first).has_token
    chair = get_user_model().objects.get(username=f"chutich@{first.hostname.removesuffix('.localhost')}")
    assert can(chair, first, APPROVE) and not can(chair, last, APPROVE)
