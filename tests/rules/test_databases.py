"""Every test starts from the same database, whatever the test before it did."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, Site


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_may_empty_the_tables() -> None:
    Group.objects.create(name="left behind")
    assert Site.objects.count() == 1


@pytest.mark.django_db
def test_the_next_test_finds_the_first_pages_again() -> None:
    assert Page.objects.count() == 2
    assert not Group.objects.filter(name="left behind").exists()
