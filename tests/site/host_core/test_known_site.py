"""Which commune a request came to is known without asking the database each time, and never wrongly."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from chinhquyen_sdk.host.sites import know_site
from chinhquyen_sdk.testing.communes import make_commune


def came_to(host):
    request = RequestFactory(headers={"host": host}).get("/")
    know_site(request)
    return Site.find_for_request(request)


@pytest.mark.django_db(transaction=True)
def test_the_second_request_asks_nothing_and_a_renamed_site_is_known_at_once(django_assert_num_queries):
    site = make_commune("tanlap.testserver", "xã", "Tân Lập")
    assert came_to("tanlap.testserver") == site
    with django_assert_num_queries(0):
        again = came_to("tanlap.testserver")
    assert again == site
    assert again is not came_to("tanlap.testserver")
    site.hostname = "tanlapmoi.testserver"
    site.save()
    assert came_to("tanlapmoi.testserver") == site
    assert came_to("tanlap.testserver") != site
