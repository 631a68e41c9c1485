"""A citizen at the public pages, with a browser that runs no JavaScript."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from wagtail.models import Site

from chinhquyen_sdk.testing.communes import browser_at

STREET_LIGHT = "Đèn đường ngõ 12 tổ 5 bị hỏng ba hôm nay, tối trẻ con đi học về rất nguy hiểm."
BRIBE = "Tôi tố cáo ông X ở bộ phận một cửa đòi tiền hai triệu đồng mới nhận hồ sơ."
HOA = {"sender_name": "Nguyễn Thị Hoa", "sender_phone": "0912 000 123", "village": "Tổ 5"}
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def pdf(name: str = "anh-chup.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


class Citizen:
    """One person with one browser; each method is one screen."""

    def __init__(self, site: Site, **options: Any) -> None:
        self.browser = browser_at(site, **options)
        self.once = ""

    def read(self, address: str) -> str:
        return text_of(self.browser.get(address, follow=True))

    def write(self, content: str = STREET_LIGHT, query: str = "", **more: str) -> HttpResponse:
        return self.browser.post(f"/don-thu/gui/{query}", {"content": content, **more})

    def attach(self, *files: SimpleUploadedFile, stay: bool = False) -> HttpResponse:
        given = {"files": list(files)} | ({"them": "1"} if stay else {})
        return self.browser.post("/don-thu/gui/tai-lieu/", given)

    def introduce(self, **who: str) -> HttpResponse:
        return self.browser.post("/don-thu/gui/ve-ong-ba/", who or HOA)

    def look_over(self) -> str:
        page = self.browser.get("/don-thu/gui/xem-lai/").content.decode()
        self.once = re.search(r'name="once" value="([^"]+)"', page)[1]
        return page

    def send(self, kind: str = "phan_anh", *, consent: bool = True) -> HttpResponse:
        agreed = {"consent": "on"} if consent else {}
        return self.browser.post("/don-thu/gui/xem-lai/", {"kind": kind, "once": self.once, **agreed})

    def file(
        self, content: str = STREET_LIGHT, kind: str = "phan_anh", *files: SimpleUploadedFile
    ) -> tuple[str, str]:
        """Walk all four screens; return code and secret as the receipt shows them."""
        self.write(content)
        if files:
            self.attach(*files)
        self.introduce()
        self.look_over()
        return codes_on(text_of(self.browser.get(self.send(kind)["Location"])))

    def look_up(self, code: str, secret: str) -> HttpResponse:
        return self.browser.post("/don-thu/tra-cuu/", {"code": code, "secret": secret})


def text_of(response: HttpResponse) -> str:
    """Return the words a person reads, without the markup."""
    main = response.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


def codes_on(page: str) -> tuple[str, str]:
    code = re.search(r"\d{2}-\d{4}-\d{4}", page)[0]
    secret = re.search(r"Mã bí mật ([2-9A-Z]{4}-[2-9A-Z]{4})", page)[1]
    return code, secret
