"""An editor opens and saves a page whose piece belongs to a module that is away: the piece stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Page

from tests.site.host_core.lamps import Screens, installed

if TYPE_CHECKING:
    from playwright.sync_api import Page as Screen

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
AWAY = [{"type": "piece", "value": {"piece": "gone.rooms"}}]


@pytest.fixture
def home() -> Any:
    from cms_site.home.pages import HomePage

    root = Page.objects.get(depth=1)
    return root.add_child(instance=HomePage(title="Trang chủ", slug="trang-chu", body=json.dumps(AWAY)))


def sign_in(desk: Screen, address: str) -> None:
    client = Client()
    client.force_login(
        get_user_model().objects.create_superuser("admin"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    desk.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}]
    )


def test_the_piece_of_a_module_that_is_away_survives_a_save(
    desk: Screen, live_server: Any, home: Any
) -> None:
    sign_in(desk, live_server.url)
    with installed("lamp", Screens("Đèn")):
        desk.goto(f"{live_server.url}/admin/pages/{home.pk}/edit/")
        choice = desk.locator("select[name$='-value-piece']")
        choice.wait_for()
        assert choice.input_value() == "gone.rooms"
        offered = choice.locator("option").all_inner_texts()
        assert "Phòng sáng đèn" in offered
        assert offered[-1] == "gone.rooms (mô-đun đang tắt hoặc vắng)"
        with desk.expect_navigation():
            desk.locator("form#w-editor-form, form[data-edit-form]").first.evaluate("form => form.submit()")
    saved = home.get_latest_revision_as_object().body.get_prep_value()
    assert [block["value"] for block in saved] == [{"piece": "gone.rooms"}]
