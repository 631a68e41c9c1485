"""Slots and pieces: what modules show, in order; a broken one is named to staff and unseen by citizens."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.test import RequestFactory
from wagtail.admin.telepath import JSContext
from wagtail.blocks import StreamBlock

from chinhquyen_sdk.hooks import Panel, ScreenHooks, hookimpl
from chinhquyen_sdk.host import pieces
from chinhquyen_sdk.host.blocks import PieceBlock, PieceIdBlock
from tests.site.host_core.lamps import Screens, installed

pytestmark = pytest.mark.django_db


@pytest.fixture
def draw(site: Any) -> Any:
    def drawn(user: Any = None) -> str:
        request = RequestFactory().get("/", headers={"host": site.hostname})
        request.user = user or AnonymousUser()
        template = Template('{% load chinhquyen %}{% slot "lamp.side" subject %}')
        return template.render(Context({"request": request, "subject": None}))

    return drawn


@pytest.fixture
def draw_piece(site: Any) -> Any:
    def drawn(piece_id: str, user: Any = None, *, preview: bool = False, at: Any = None) -> str:
        request = RequestFactory().get("/", headers={"host": (at or site).hostname})
        request.user, request.is_preview = user or AnonymousUser(), preview
        return PieceBlock().render({"piece": piece_id}, {"request": request})

    return drawn


def test_panels_stand_in_their_order(draw: Any) -> None:
    with installed("zebra", Screens("Trước", 1)), installed("lamp", Screens("Sau", 2)):
        html = draw()
    assert html.index("Trước ở lamp.side") < html.index("Sau ở lamp.side")


def test_a_broken_panel_is_named_to_staff_and_unseen_by_citizens(
    draw: Any, superuser: Any, officer: Any
) -> None:
    with installed("aaa", Screens("Hỏng", broken=True)), installed("lamp", Screens("Đèn")):
        assert "Đèn ở lamp.side" in draw()
        assert "aaa" not in draw()
        for user in (superuser, officer):
            assert "Mô-đun “aaa” đang hỏng" in draw(user)
            assert "Đèn ở lamp.side" in draw(user)


class CarelessScreens(ScreenHooks):
    """Answers with something that is no list of panels."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer

    @hookimpl
    def panels(self, slot: str, site: Any, subject: object, request: object) -> Any:
        return self.answer


@pytest.mark.parametrize("answer", ["<p>text</p>", [None], [Panel("first", "Đèn", "")], 7])
def test_an_answer_that_is_no_list_of_panels_counts_as_broken(draw: Any, superuser: Any, answer: Any) -> None:
    with installed("aaa", CarelessScreens(answer)), installed("lamp", Screens("Đèn")):
        assert "Đèn ở lamp.side" in draw()
        assert "Mô-đun “aaa” đang hỏng" in draw(superuser)


def test_a_piece_is_drawn_for_its_own_commune(draw_piece: Any, other_site: Any, switch_off: Any) -> None:
    with installed("lamp", Screens("Đèn")):
        assert draw_piece("lamp.rooms") == "<p>Đèn: Quyết Thắng</p>"
        switch_off("lamp")
        assert draw_piece("lamp.rooms") == ""
        assert draw_piece("lamp.rooms", at=other_site) == "<p>Đèn: Đại Từ</p>"


def test_a_piece_that_is_away_is_said_in_the_preview_only(draw_piece: Any, superuser: Any) -> None:
    assert draw_piece("lamp.rooms") == ""
    assert draw_piece("lamp.rooms", superuser) == ""
    assert "“lamp” đang tắt hoặc vắng" in draw_piece("lamp.rooms", superuser, preview=True)


def test_a_piece_that_breaks_is_named_to_staff(draw_piece: Any, superuser: Any) -> None:
    with installed("lamp", Screens("Đèn", broken=True)):
        assert draw_piece("lamp.rooms") == ""
        assert "“lamp” đang hỏng" in draw_piece("lamp.rooms", superuser)


def test_the_form_offers_what_is_on_for_the_commune_being_edited(
    site: Any, other_site: Any, switch_off: Any
) -> None:
    with installed("lamp", Screens("Đèn")):
        switch_off("lamp")
        for where, offered in ((site, False), (other_site, True)):
            pieces.editing(where)
            packed = str(JSContext().pack(StreamBlock([("piece", PieceBlock())])))
            assert ("lamp.rooms" in packed) is offered


def test_a_page_keeps_the_piece_of_a_module_that_is_away() -> None:
    block = PieceIdBlock()
    assert block.clean(block.to_python("lamp.rooms")) == "lamp.rooms"
    for wrong in ("", "no dot", "<script>"):
        with pytest.raises(ValidationError):
            block.clean(wrong)


def test_in_migrations_it_is_a_plain_text() -> None:
    path, args, kwargs = PieceIdBlock(label="x").deconstruct()
    assert (path, list(args), kwargs) == ("wagtail.blocks.CharBlock", [], {})
