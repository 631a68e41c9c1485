"""The door to quick feedback on the page of a project, and what the form already knows when one comes through it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.projects import ProjectCard
from chinhquyen_sdk.hooks import Panel
from chinhquyen_sdk.host.sites import site_ref

ABOUT = "cong-trinh"


def project_panel(card: ProjectCard | None = None) -> Panel:
    """Return the way to tell, with a photograph, what is wrong at a building site; the form knows which."""
    about = f"?{urlencode({ABOUT: card.code})}" if card else ""
    html = format_html(
        '<p><a class="cq-button cq-button--secondary" href="{}{}">Báo điều thấy ở công trình</a></p>'
        '<p class="cq-small cq-muted">Chụp ảnh, ghi vài chữ, gửi trong một phút; không cần tài khoản, tên công trình đã ghi sẵn.</p>',
        reverse("feedback:send"), about,
    )  # fmt: skip
    return Panel(50, "", html)


def project_of(site: Site, code: str) -> ProjectCard | None:
    """Return the project ``code`` as the module that keeps it tells it, or None."""
    if not code:
        return None
    answers = calling.ask("investment_projects", site_ref(site))
    return next((card for _, cards in answers.values for card in cards if card.code == code), None)


def first_words(card: ProjectCard) -> dict[str, str]:
    """Return what the form is filled with: the place, and words that say which project."""
    return {
        "village": card.village_name,
        "place": (card.place or card.title)[:200],
        "words": f"Công trình: {card.title} (mã {card.code}).\n",
    }
