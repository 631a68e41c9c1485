"""A module that is off is not there: hooks, addresses, API, pages, menu; and there again when it is on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import include, path
from django.urls.resolvers import RegexPattern, URLResolver
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.models import Page

from chinhquyen_sdk import calling
from chinhquyen_sdk.host.gates import ModuleMenuItem, ModuleOn, api_not_found, gated, module_on
from chinhquyen_sdk.host.pages import ModulePage
from chinhquyen_sdk.host.sites import site_ref
from tests.site.host_core.lamps import Listener, installed

pytestmark = pytest.mark.django_db


def shine(request: HttpRequest) -> HttpResponse:
    return HttpResponse("sáng")


class Shine(APIView):
    permission_classes = [ModuleOn("lamp")]
    authentication_classes: list[Any] = []

    def get(self, request: Any) -> Response:
        return Response("sáng")


class PlainPage:
    def serve(self, request: HttpRequest) -> HttpResponse:
        return shine(request)

    def route(self, request: HttpRequest, path_components: list[str]) -> str:
        return "found"

    def get_site(self) -> Any:
        return self.site

    def get_sitemap_urls(self, request: Any = None) -> list[str]:
        return ["here"]

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        return True


class LampPage(ModulePage, PlainPage):
    module = "lamp"


@pytest.fixture
def here(site: Any) -> HttpRequest:
    return RequestFactory().get("/den/bep/", headers={"host": site.hostname})


@pytest.fixture
def there(other_site: Any) -> HttpRequest:
    return RequestFactory().get("/den/bep/", headers={"host": other_site.hostname})


def test_hooks_are_not_called_where_the_module_is_off(site: Any, other_site: Any, switch_off: Any) -> None:
    with installed("lamp", Listener()):
        switch_off("lamp")
        assert calling.listeners("lamp_lit", site_ref(site)) == []
        assert calling.listeners("lamp_lit", site_ref(other_site)) == ["lamp"]


def test_addresses_are_shut_however_deep_they_lie(
    here: HttpRequest, there: HttpRequest, switch_off: Any
) -> None:
    inner = [path("<slug:room>/", shine)]
    patterns = gated("lamp", [path("den/", include(inner))])
    view, args, kwargs = URLResolver(RegexPattern(r"^/"), patterns).resolve("/den/bep/")
    assert kwargs == {"room": "bep"}
    kwargs.clear()
    assert view(here, *args, **kwargs).content.decode() == "sáng"
    switch_off("lamp")
    with pytest.raises(Http404):
        view(here)
    assert view(there).status_code == 200


def test_a_single_view_is_shut(here: HttpRequest, switch_off: Any) -> None:
    switch_off("lamp")
    with pytest.raises(Http404):
        module_on("lamp")(shine)(here)


def test_the_api_answers_not_found_in_its_own_form(
    here: HttpRequest, there: HttpRequest, switch_off: Any
) -> None:
    (pattern,) = gated("lamp", [path("", Shine.as_view())], api_not_found)
    assert pattern.callback.cls is Shine
    assert pattern.callback(here).status_code == 200
    switch_off("lamp")
    answer = pattern.callback(here)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert json.loads(answer.content)["code"] == "not_found"
    assert pattern.callback(there).status_code == 200


def test_the_permission_alone_shuts_an_api_view(here: HttpRequest, switch_off: Any) -> None:
    assert Shine.as_view()(here).status_code == 200
    switch_off("lamp")
    assert Shine.as_view()(here).status_code == 404


def test_pages_are_neither_found_nor_made(
    site: Any, here: HttpRequest, there: HttpRequest, switch_off: Any
) -> None:
    page = LampPage()
    page.site = site
    assert (page.serve(here).status_code, page.route(here, [])) == (200, "found")
    assert LampPage.can_create_at(site.root_page)
    assert page.get_sitemap_urls() == ["here"]
    switch_off("lamp")
    for act in (lambda: page.serve(here), lambda: page.route(here, [])):
        with pytest.raises(Http404):
            act()
    assert not LampPage.can_create_at(site.root_page)
    assert page.get_sitemap_urls() == []
    assert page.serve(there).status_code == 200


def test_the_menu_does_not_show_it(here: HttpRequest, there: HttpRequest, switch_off: Any) -> None:
    item = ModuleMenuItem("Đèn", "/admin/den/", slug="lamp")
    assert item.is_shown(here)
    switch_off("lamp")
    assert not item.is_shown(here)
    assert item.is_shown(there)
