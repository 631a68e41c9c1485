"""Switching modules: the editor's form, what it keeps, and how soon it is known."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from chinhquyen_sdk.host.fresh import Fresh, one_request
from chinhquyen_sdk.host.models import CommuneProfile, SiteModules
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.switches import is_on, switch
from chinhquyen_sdk.modules import registry

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(site: Any) -> str:
    return reverse("wagtailsettings:edit", args=["chinhquyen", "sitemodules", site.pk])


def test_the_form_shows_what_is_on_and_keeps_what_was_unticked(
    site: Any, other_site: Any, superuser: Any, visit: Any, form: str
) -> None:
    slugs = [m.slug for m in registry().manifests]
    browser = visit(site, superuser)
    assert browser.get(form).content.decode().count("checked") >= len(slugs)
    assert browser.post(form, {"off": slugs[1:]}).status_code == 302
    assert not is_on(site, slugs[0])
    assert all(is_on(site, slug) for slug in slugs[1:])
    assert is_on(other_site, slugs[0])


def test_a_module_that_is_away_keeps_its_switch(site: Any, superuser: Any, visit: Any, form: str) -> None:
    switch(site, "gone", on=False)
    visit(site, superuser).post(form, {"off": [m.slug for m in registry().manifests]})
    assert SiteModules.for_site(site).off == ["gone"]


def test_it_can_be_asked_by_site_by_number_and_by_commune(site: Any) -> None:
    switch(site, "lamp", on=False)
    assert [is_on(one, "lamp") for one in (site, site.pk, site_ref(site))] == [False] * 3
    switch(site, "lamp", on=True)
    assert is_on(site, "lamp")


def test_a_commune_is_known_by_its_profile_and_by_its_new_name_at_once(site: Any) -> None:
    ref = site_ref(site)
    assert (ref.id, ref.code, ref.title, ref.remote) == (site.pk, "05455", "phường Quyết Thắng", False)
    profile = CommuneProfile.for_site(site)
    profile.remote = True
    profile.save()
    assert site_ref(site).remote


def test_a_site_without_a_profile_has_its_own_name(other_site: Any) -> None:
    CommuneProfile.objects.all().delete()
    assert site_ref(other_site).name == other_site.site_name


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_a_second_question_costs_nothing(django_assert_num_queries: Any) -> None:
    from tests.site.host_core.lamps import the_site

    site = the_site()
    with django_assert_num_queries(2):
        for _ in range(5):
            site_ref(site)
            is_on(site, "lamp")
    with transaction.atomic():
        switch(site, "lamp", on=False)
        assert not is_on(site, "lamp")
    assert not is_on(site, "lamp")


@pytest.mark.django_db(transaction=True)
def test_another_process_is_believed_for_two_seconds_only() -> None:
    now, facts = [0.0], {1: "on"}
    memory: Fresh[int, str] = Fresh(facts.__getitem__, clock=lambda: now[0])
    assert memory[1] == "on"
    facts[1] = "off"
    now[0] = 1.9
    assert memory[1] == "on"
    now[0] = 2.1
    assert memory[1] == "off"


def test_within_one_request_the_switches_are_read_once_in_a_transaction_too(
    site: Any, other_site: Any, django_assert_num_queries: Any
) -> None:
    switch(other_site, "lamp", on=False)
    with one_request(), django_assert_num_queries(2):
        for slug in ("lamp", "letters", "reception"):
            assert is_on(site, slug)
            assert is_on(other_site, slug) is (slug != "lamp")


def test_what_the_request_itself_switches_shows_at_once_and_is_gone_when_rolled_back(
    site: Any, other_site: Any
) -> None:
    with one_request():
        assert is_on(site, "lamp")
        assert is_on(other_site, "lamp")
        with transaction.atomic():
            switch(site, "lamp", on=False)
            assert not is_on(site, "lamp")
            assert is_on(other_site, "lamp")
            transaction.set_rollback(True)
        assert is_on(site, "lamp")


def test_the_next_request_reads_anew(site: Any) -> None:
    switch(site, "other", on=False)
    with one_request():
        assert is_on(site, "lamp")
    # As another process would: nothing here is told.
    SiteModules.objects.filter(site=site).update(off=["lamp"])
    with one_request():
        assert not is_on(site, "lamp")
