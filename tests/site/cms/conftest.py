"""Two communes as the province sets them up, with one editor each."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, Site

from cms_site.communes.provision import EDITOR, collection_of, group_of, provision_site
from cms_site.demo.laying import put
from cms_site.home.models import ContentPage

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'


class Commune(NamedTuple):
    site: Site
    editor: Client
    visitor: Client
    page: Page
    image: Image
    document: Document


def commune(kind: str, name: str, host: str, *, default: bool = False) -> Commune:
    site = provision_site(
        hostname=host,
        profile={"kind": kind, "name": name, "hotline": "0912 000 113"},
        slug=host.partition(".")[0],
        default=default,
    )
    user = get_user_model().objects.create_user(f"bientap@{host}", password="thanthien2026")
    user.groups.add(group_of(site, EDITOR))
    editor = Client(headers={"host": host})
    editor.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    place = collection_of(site)
    return Commune(
        site,
        editor,
        Client(headers={"host": host}),
        put(site.root_page, ContentPage, f"Đường dây nóng {name}", summary=f"Việc riêng của {name}"),
        Image.objects.create(title=f"Ảnh {name}", file=ContentFile(SQUARE, "anh.svg"), collection=place),
        Document.objects.create(title=f"Tệp {name}", file=ContentFile(b"chu", "tep.txt"), collection=place),
    )


@pytest.fixture
def tan_an(db: None) -> Commune:
    return commune("phường", "Tân An", "tan-an.example", default=True)


@pytest.fixture
def ho_nui(db: None) -> Commune:
    return commune("xã", "Hồ Núi", "ho-nui.example")
