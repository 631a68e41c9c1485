"""Letters keep what every module promises."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.testing.contract import ModuleContract

from . import factories


class TestLetters(ModuleContract):
    slug = "letters"
    parameters = {"move": "approve", "name": "thu", "kind": "pdf"}

    def fill(self, site: Any) -> None:
        people = Addressee(salutation="ông", name=f"Nông Văn Bảy ở {site.site_name}", address="Xóm Cầu Đá")
        factories.drafted(site, to=people)
        factories.approved(site, factories.drafted(site, factories.transferred(), people))
