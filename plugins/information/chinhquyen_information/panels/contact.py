"""Who receives requests and how, as what the register of disclosure asks for (Luật 01/2026/QH16 Điều 17 khoản 1 điểm u)."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.hooks import MadePublic
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

DUTY = "ltctt-17-u"


def public_contact(site: Site) -> MadePublic | None:
    """Return the page that names whoever receives requests; without telephone or address it names nobody."""
    profile = CommuneProfile.for_site(site)
    ways = [
        ("Địa chỉ", profile.address),
        ("Điện thoại", profile.phone),
        ("Thư điện tử", profile.email),
    ]
    if not profile.address and not profile.phone:
        return None
    text = "\n".join((
        f"Đầu mối tiếp nhận yêu cầu cung cấp thông tin: Ủy ban nhân dân {site_ref(site).title}.",
        *(f"{label}: {value}." for label, value in ways if value),
        "Gửi yêu cầu trên trang web, qua bưu điện, qua thư điện tử hoặc tại trụ sở.",
    ))  # fmt: skip
    return MadePublic(DUTY, "Đầu mối, cách yêu cầu cung cấp thông tin", text, reverse("information:front"))
