"""The home page a commune begins with: the doors people come for, then what the modules have to show. An editor's from then on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from wagtail.models import Page, Site

from cms_site.home.models import HomePage

Block = tuple[str, dict[str, Any]]


class Door(NamedTuple):
    """``target`` is an address, or the slug of a page of this commune."""

    picture: str
    title: str
    text: str
    target: str


DOORS = (
    Door("report", "Gửi phản ánh", "Đường hỏng, rác, đèn tắt, việc chưa vừa lòng", "/phan-anh/gui/"),
    Door("write", "Nộp đơn", "Khiếu nại, tố cáo, kiến nghị", "/don-thu/gui/"),
    Door("find", "Tra cứu hồ sơ, đơn", "Đơn của tôi đến đâu rồi?", "/don-thu/tra-cuu/"),
    Door("calendar", "Lịch tiếp công dân", "Gặp Chủ tịch, gặp cán bộ", "/tiep-cong-dan/"),
    Door("stamp", "Thủ tục hành chính", "Cần giấy tờ gì, mấy ngày, mất bao nhiêu", "thu-tuc-hanh-chinh"),
    Door("board", "Công khai", "Thu chi, dự án, hỗ trợ, quy hoạch", "/bang-cong-khai/"),
)
PIECES_FIRST = ("greetings.current", "dialogues.asking", "reception_days.next_days")
PIECES_LAST = (
    "disclosure.newest",
    "projects.building",
    "outreach.policies",
    "community_decisions.latest",
    "supervision.findings",
    "information.answers",
    "reception.promises",
    "dialogues.promises",
    "feedback.solved",
)


def start_home(site: Site) -> HomePage:
    """Fill the home page unless somebody has; a door to a page that is not there is left out. The caller saves."""
    home = HomePage.objects.get(pk=site.root_page_id)
    if home.body:
        return home
    home.greeting = "Xin chào bà con"
    home.intro = (
        f"Đây là trang của Ủy ban nhân dân {site.site_name}. "
        "Bà con hỏi việc, gửi đơn ở đây; cần gặp, mời đến trụ sở."
    )
    home.body = [
        ("doors", {"title": "", "doors": _doors(home, DOORS)}),
        *_pieces(PIECES_FIRST),
        ("events", {"title": "Sắp tới ở địa phương", "count": 3}),
        *_pieces(PIECES_LAST),
        ("news", {"title": "Tin mới", "count": 3}),
    ]
    return home


def _pieces(names: Sequence[str]) -> list[Block]:
    return [("piece", {"piece": name}) for name in names]


def _doors(home: Page, doors: Sequence[Door]) -> list[dict[str, Any]]:
    there = {page.slug: page for page in home.get_children().filter(slug__in=[door.target for door in doors])}
    return [
        {
            "picture": door.picture, "title": door.title, "text": door.text,
            "page": there.get(door.target), "address": door.target if door.target.startswith("/") else "",
        }
        for door in doors
        if door.target.startswith("/") or door.target in there
    ]  # fmt: skip
