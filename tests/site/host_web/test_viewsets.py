"""An officer sees and touches the rows of her own commune, whatever address she tries."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.test import RequestFactory

from chinhquyen_sdk.host.models import NumberBook
from chinhquyen_sdk.host.viewsets import SiteBulkAction

pytestmark = pytest.mark.urls("tests.site.host_web.urls_viewsets")
KEEP = "cq_reception.handle_petition"


@pytest.fixture
def mine(site):
    return NumberBook.objects.create(site=site, book="so-quyet-thang", year=2026, last=3)


@pytest.fixture
def theirs(other_site):
    return NumberBook.objects.create(site=other_site, book="so-dai-tu", year=2025, last=9)


@pytest.fixture
def desk(site, officer, visit):
    return visit(site, officer)


ROW_ADDRESSES = ("edit", "delete", "history", "history-results", "usage", "inspect", "copy", "reorder")


@pytest.mark.parametrize("address", ROW_ADDRESSES)
def test_her_own_row_answers_and_the_neighbours_is_not_there(desk, mine, theirs, address):
    method = desk.post if address == "reorder" else desk.get
    assert method(f"/admin/so/{address}/{mine.pk}/").status_code == 200
    assert method(f"/admin/so/{address}/{theirs.pk}/").status_code == 404


@pytest.mark.parametrize("address", ROW_ADDRESSES)
def test_nothing_can_be_posted_to_the_neighbours_row(desk, mine, theirs, address):
    sent = {"book": "hacked", "year": 2020, "last": 1, "site": mine.site_id}
    assert desk.post(f"/admin/so/{address}/{theirs.pk}/", sent).status_code == 404
    theirs.refresh_from_db()
    assert (theirs.book, theirs.last, theirs.site_id) == ("so-dai-tu", 9, theirs.site_id)


@pytest.mark.parametrize(
    "address",
    [
        "/admin/so/",
        "/admin/so/results/",
        "/admin/so/?q=so",
        "/admin/so/?export=csv",
        "/admin/so/?ordering=last",
    ],
)
def test_the_list_its_search_and_its_export_hold_her_rows_only(desk, mine, theirs, address):
    answer = desk.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert b"so-quyet-thang" in body
    assert b"so-dai-tu" not in body


def test_a_new_row_belongs_to_her_commune_even_when_another_is_sent(desk, site, other_site):
    sent = {"book": "don", "year": 2026, "last": 0, "site": other_site.pk}
    assert desk.post("/admin/so/new/", sent).status_code == 302
    assert NumberBook.objects.get(book="don").site == site


def test_a_changed_row_stays_in_her_commune(desk, mine, other_site):
    sent = {"book": "don", "year": 2026, "last": 4, "site": other_site.pk}
    assert desk.post(f"/admin/so/edit/{mine.pk}/", sent).status_code == 302
    mine.refresh_from_db()
    assert (mine.book, mine.site_id == other_site.pk) == ("don", False)


def test_moving_rows_leaves_the_neighbours_order_alone(desk, site, mine, theirs):
    NumberBook.objects.create(site=site, book="b", year=2026, last=8)
    assert desk.post(f"/admin/so/reorder/{mine.pk}/?position=1").status_code == 200
    theirs.refresh_from_db()
    assert theirs.last == 9


def test_the_neighbours_officer_is_sent_away_from_this_host(site, other_officer, visit, mine):
    desk = visit(site, other_officer)
    for address in ("/admin/so/", "/admin/so/new/", f"/admin/so/edit/{mine.pk}/"):
        assert desk.get(address).status_code == 302
    assert desk.post(f"/admin/so/delete/{mine.pk}/").status_code == 302
    assert NumberBook.objects.filter(pk=mine.pk).exists()


def test_a_module_that_is_off_has_no_screens(desk, mine, switch_off):
    switch_off("reception")
    for address in ("/admin/so/", f"/admin/so/edit/{mine.pk}/", "/admin/chon-so/"):
        assert desk.get(address).status_code == 404


def test_the_chooser_offers_and_hands_out_her_rows_only(desk, mine, theirs):
    offered = desk.get("/admin/chon-so/").content + desk.get("/admin/chon-so/results/").content
    assert b"so-quyet-thang" in offered
    assert b"so-dai-tu" not in offered
    assert desk.get(f"/admin/chon-so/chosen/{mine.pk}/").status_code == 200
    assert desk.get(f"/admin/chon-so/chosen/{theirs.pk}/").status_code == 404
    many = desk.get(f"/admin/chon-so/chosen-multiple/?id={mine.pk}&id={theirs.pk}").content
    assert b"so-dai-tu" not in many


def test_a_row_made_in_the_chooser_is_hers(desk, site, other_site):
    sent = {"book": "moi", "year": 2026, "site": other_site.pk}
    assert desk.post("/admin/chon-so/create/", sent).status_code == 200
    assert NumberBook.objects.get(book="moi").site == site


class Close(SiteBulkAction):
    display_name = aria_label = action_type = "close"
    permission = KEEP
    models = [NumberBook]


def _close(site, user, query):
    request = RequestFactory().get(f"/admin/bulk/?{query}", headers={"host": site.hostname})
    request.user = user
    return Close(request, NumberBook).get_actionable_objects()


def test_a_bulk_action_takes_her_rows_only(site, officer, mine, theirs):
    assert _close(site, officer, f"id={mine.pk}&id={theirs.pk}&id=xyz") == (
        [mine],
        {"items_with_no_access": []},
    )
    assert _close(site, officer, "id=all")[0] == [mine]
    with pytest.raises(Http404):
        _close(site, officer, f"id={theirs.pk}")


def test_a_bulk_action_without_the_permission_takes_nothing(site, editor, mine):
    assert _close(site, editor, "id=all") == ([], {"items_with_no_access": [mine]})


def test_links_to_rows_are_offered_to_those_who_may_open_them(mine, theirs, officer):
    from wagtail.permissions import policy_registry

    policy = policy_registry.get_by_type(NumberBook)
    assert policy.user_has_permission_for_instance(officer, "change", mine)
    assert not policy.user_has_permission_for_instance(officer, "change", theirs)
    assert list(policy.instances_user_has_any_permission_for(officer, ["change"])) == [mine]
    assert list(policy.users_with_any_permission_for_instance(["change"], mine)) == [officer]
