"""The demo's home page: the six doors, what is asked now and when to meet, how promises are kept, news last."""

from __future__ import annotations

from typing import Any

from wagtail.images.models import Image
from wagtail.models import Page, Site

from cms_site.home.models import HomePage

# Picture, title, one sentence, and an address or the slug of a page of this commune.
DOORS = (
    ("report", "Gửi phản ánh", "Đường hỏng, rác, đèn tắt, việc chưa vừa lòng", "/phan-anh/gui/"),
    ("write", "Nộp đơn", "Khiếu nại, tố cáo, kiến nghị", "/don-thu/gui/"),
    ("find", "Tra cứu hồ sơ, đơn", "Đơn của tôi đến đâu rồi?", "/don-thu/tra-cuu/"),
    ("calendar", "Lịch tiếp công dân", "Gặp Chủ tịch, gặp cán bộ", "/tiep-cong-dan/"),
    ("stamp", "Thủ tục hành chính", "Cần giấy tờ gì, mấy ngày, mất bao nhiêu", "thu-tuc-hanh-chinh"),
    ("board", "Công khai", "Thu chi, dự án, hỗ trợ, quy hoạch", "/bang-cong-khai/"),
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


def furnish(site: Site, pictures: dict[str, Image]) -> None:
    """Fills the home page once; afterwards it is the editors' own."""
    page = HomePage.objects.get(pk=site.root_page_id)
    if page.body:
        return
    page.greeting = "Xin chào bà con"
    page.intro = (
        f"Đây là trang của Ủy ban nhân dân {site.site_name}. "
        "Bà con hỏi việc, gửi đơn ở đây; cần gặp, mời đến trụ sở."
    )
    page.picture = pictures["doi-che"]
    page.body = [
        ("doors", {"title": "", "doors": [_door(page, *door) for door in DOORS]}),
        *[("piece", {"piece": piece}) for piece in PIECES_FIRST],
        ("events", {"title": "Sắp tới ở địa phương", "count": 3}),
        *[("piece", {"piece": piece}) for piece in PIECES_LAST],
        ("news", {"title": "Tin mới", "count": 3}),
    ]
    page.save()


def _door(home: Page, picture: str, title: str, text: str, target: str) -> dict[str, Any]:
    words = {"picture": picture, "title": title, "text": text}
    if target.startswith("/"):
        return {**words, "page": None, "address": target}
    page = home.get_children().filter(slug=target).first()
    return {**words, "page": page, "address": ""}
