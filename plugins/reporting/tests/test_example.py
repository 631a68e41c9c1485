"""The example of a province's site loads, and loading it again adds nothing."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_reporting import queries
from wagtail.models import Site

from examples.province import load

from .desk import named


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
