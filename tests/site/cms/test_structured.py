"""What pages say of themselves to machines: the way to them, the services of the commune, the card when shared."""

from __future__ import annotations

import json
import re
from typing import Any

from django.core.files.base import ContentFile
from wagtail.images.models import Image

from chinhquyen_sdk.host.switches import switch
from chinhquyen_sdk.modules import registry
from cms_site.demo.laying import put
from cms_site.home.models import ContentPage, SectionPage

from .conftest import Commune

PIXEL = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4"
         b"\0\0\0\0IEND\xaeB`\x82")  # fmt: skip


def graph(commune: Commune, path: str) -> list[dict[str, Any]]:
    page = commune.visitor.get(path).content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert len(found) == 1, path
    data = json.loads(found[0])
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def only(commune: Commune, path: str, kind: str) -> list[dict[str, Any]]:
    return [node for node in graph(commune, path) if node["@type"] == kind]


def test_every_page_says_the_way_to_it(tan_an: Commune) -> None:
    section = put(tan_an.site.root_page, SectionPage, "Giới thiệu")
    put(section, ContentPage, "Lịch sử", summary="Chợ cũ")
    (trail,) = only(tan_an, "/gioi-thieu/lich-su/", "BreadcrumbList")
    steps = trail["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["name"] for step in steps] == ["Trang chủ", "Giới thiệu", "Lịch sử"]
    assert steps[-1]["item"] == "http://tan-an.example/gioi-thieu/lich-su/"


def test_the_services_are_told_where_people_have_them_and_on_the_front_page(tan_an: Commune) -> None:
    told = {node["name"] for node in only(tan_an, "/", "GovernmentService")}
    offered = {service.label for manifest in registry().manifests for service in manifest.services}
    assert told == offered and "Tiếp công dân" in told
    (service,) = only(tan_an, "/tiep-cong-dan/", "GovernmentService")
    for name in ("name", "description", "url", "serviceOperator", "areaServed"):
        assert service[name]
    assert service["url"] == "http://tan-an.example/tiep-cong-dan/"
    (trail,) = only(tan_an, "/tiep-cong-dan/tra-cuu/", "BreadcrumbList")
    assert [step["name"] for step in trail["itemListElement"]] == ["Trang chủ", "Tiếp công dân"]
    assert only(tan_an, "/tiep-cong-dan/tra-cuu/", "GovernmentService") == []
    switch(tan_an.site, "reception_days", on=False)
    assert "Tiếp công dân" not in {node["name"] for node in only(tan_an, "/", "GovernmentService")}


def test_the_card_has_the_page_s_own_picture(tan_an: Commune) -> None:
    image = Image.objects.create(title="Chợ", file=ContentFile(PIXEL, "cho.png"), description="Chợ sớm")
    put(tan_an.site.root_page, ContentPage, "Chợ", body=[("picture", {"image": image})])
    page = tan_an.visitor.get("/cho/").content.decode()
    card = re.search(r'property="og:image" content="([^"]+)"', page)
    assert card and card[1].startswith("http://tan-an.example/") and "cho" in card[1]
