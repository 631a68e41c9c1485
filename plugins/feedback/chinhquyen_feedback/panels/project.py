"""The door to quick feedback on the page of a project."""

from __future__ import annotations

from django.urls import reverse
from django.utils.html import format_html

from chinhquyen_sdk.hooks import Panel


def project_panel() -> Panel:
    """Return the way to tell, with a photograph, what is wrong at a building site."""
    html = format_html(
        '<p><a class="cq-button cq-button--secondary" href="{}">Báo điều thấy ở công trình</a></p>'
        '<p class="cq-small cq-muted">Chụp ảnh, chỉ chỗ, gửi trong một phút; không cần tài khoản.</p>',
        reverse("feedback:send"),
    )
    return Panel(50, "", html)
