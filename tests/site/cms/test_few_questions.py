"""Every type of public page asks the database a dozen questions at most, made anew and full of the demo's content."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms_site.demo.build import build
from cms_site.demo.texts import communes

from .conftest import Commune

MOST = 12
# Site, frame, menu and urgent notices: read anew within a test's transaction, in memory for seconds outside of it.
REMEMBERED = 4


@pytest.fixture
def full(tan_an: Commune) -> Commune:
    build(tan_an.site, communes()[0])
    return tan_an


def test_a_dozen_questions_for_a_page_of_any_type(full: Commune) -> None:
    asked = {}
    for page in Page.objects.live().descendant_of(full.site.root_page, inclusive=True).specific():
        address = page.relative_url(full.site)
        full.visitor.get(address)
        with CaptureQueriesContext(connection) as questions:
            assert full.visitor.get(address).status_code == 200
        kind = type(page).__name__
        asked[kind] = max(asked.get(kind, 0), len(questions))
    assert len(asked) >= 9
    assert {kind: count for kind, count in asked.items() if count > MOST + REMEMBERED} == {}
