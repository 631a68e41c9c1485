"""A piece that is the same for everybody is drawn once, until something happens."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_feedback.commands import send_report
from django.test import RequestFactory

from chinhquyen_sdk.domain.feedback import SendReport
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.hooks import Piece
from chinhquyen_sdk.host import pieces

pytestmark = pytest.mark.django_db


def drawer(*, shared: bool) -> tuple[Piece, list[object]]:
    drawn: list[object] = []

    def render(site: Any, request: object) -> str:
        drawn.append(site.id)
        return f"<p>{site.id}: {len(drawn)}</p>"

    return Piece("lamp.count", "Đếm", render, shared=shared), drawn


def test_it_is_drawn_once_for_all_and_again_when_something_happened(site: Any, ref: Any) -> None:
    piece, drawn = drawer(shared=True)
    first = [pieces.draw(piece, ref, RequestFactory().get("/")) for _ in range(3)]
    assert first == [f"<p>{ref.id}: 1</p>"] * 3
    send_report(site, SendReport(kind="den", words="Đèn tắt", village="Tổ 7"), actor=Actor.citizen())
    assert pieces.draw(piece, ref, RequestFactory().get("/")) == f"<p>{ref.id}: 2</p>"
    assert len(drawn) == 2


def test_two_communes_do_not_share_it(ref: Any, other_site: Any) -> None:
    from chinhquyen_sdk.host.sites import site_ref

    piece, drawn = drawer(shared=True)
    for where in (ref, site_ref(other_site)):
        pieces.draw(piece, where, RequestFactory().get("/"))
    assert drawn == [ref.id, other_site.pk]


def test_what_looks_at_the_request_is_never_kept(ref: Any) -> None:
    piece, drawn = drawer(shared=False)
    for _ in range(2):
        pieces.draw(piece, ref, RequestFactory().get("/"))
    assert len(drawn) == 2


def test_a_kept_piece_costs_one_query(ref: Any, django_assert_num_queries: Any) -> None:
    piece, _ = drawer(shared=True)
    pieces.draw(piece, ref, RequestFactory().get("/"))
    request = RequestFactory().get("/")
    with django_assert_num_queries(1):
        pieces.draw(piece, ref, request)
        pieces.draw(piece, ref, request)
