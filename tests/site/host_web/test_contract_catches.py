"""The contract notices a module that leaks, that does not close, and that refuses without an article."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_reception.models import PetitionRow
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from chinhquyen_sdk.testing import contract, refusals
from chinhquyen_sdk.testing.addresses import Address
from cms_site import urls as site_urls


def _everybodys_list(request: Any) -> HttpResponse:
    return HttpResponse("<br>".join(PetitionRow.objects.values_list("code", flat=True)))


def _anybodys_row(request: Any, id: Any) -> HttpResponse:
    return HttpResponse(get_object_or_404(PetitionRow, pk=id).code)


urlpatterns = [
    path("ro-ri/", _everybodys_list),
    path("ro-ri/<uuid:id>/", _anybodys_row),
    *site_urls.urlpatterns,
]
LEAKS = [Address("/ro-ri/", "page"), Address("/ro-ri/<uuid:id>/", "page")]


class Leaking(contract.ModuleContract):
    slug = "reception"


@pytest.fixture
def leaking(monkeypatch):
    monkeypatch.setattr(contract, "addresses_of", lambda manifest: LEAKS)
    return Leaking()


@pytest.mark.urls(__name__)
def test_a_leaking_list_is_caught(leaking, site, other_site):
    with pytest.raises(AssertionError):
        leaking.test_a_list_holds_no_row_of_the_neighbour(site, other_site)


@pytest.mark.urls(__name__)
def test_a_leaking_row_is_caught(leaking, site, other_site):
    with pytest.raises(AssertionError):
        leaking.test_a_row_of_the_neighbour_is_not_there(site, other_site)


@pytest.mark.urls(__name__)
def test_a_page_that_stays_open_when_the_module_is_off_is_caught(leaking, site, switch_off):
    with pytest.raises(AssertionError):
        leaking.test_off_means_not_found_at_every_door(site, switch_off)


def test_a_refusal_without_an_article_is_caught(tmp_path):
    bare = tmp_path / "commands.py"
    bare.write_text('raise Refused("Không được.", basis="")')
    assert refusals.baseless(bare)
    bare.write_text('raise Refused("Không được.", basis=FORM)')
    assert not refusals.baseless(bare)
