"""What the search of the whole site knows: the page of public figures."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import indicators
from chinhquyen_sdk.host.days import today


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield the page of figures: its words are the indicators'."""
    told = [each.indicator for each in indicators.declared(site, today().year) if each.indicator.public]
    yield PublicText(
        key="chi-tieu", kind="chi-tieu", title="Chính quyền làm được gì",
        text="\n".join(["Các chỉ tiêu, kết quả của chính quyền.", *(one.title for one in told)]),
        path=reverse("reporting:front"),
    )  # fmt: skip
