"""What everybody may find: texts, citations that lead somewhere, a duty that a page fulfils."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.documents import symbol_key
from chinhquyen_sdk.domain.documents.linking import Target
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.hooks import DisclosureHooks, DocumentHooks, MadePublic, SearchHooks

from .lamps import lamps_of

RULES = Target(
    key=symbol_key("15/2026/QĐ-UBND"),
    issued_on=date(2026, 9, 1),
    url="/den-duong/quy-che/",
    title="Quy chế quản lý đèn đường",
)


class Public(DisclosureHooks, DocumentHooks, SearchHooks):
    """The page /den-duong/ and what leads to it."""

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        for lamp in lamps_of(site):
            if lamp.mended_on:
                yield PublicText(
                    key=lamp.code,
                    kind="trang",
                    title=f"{lamp.place} đã sáng lại",
                    text=f"Đèn ở {lamp.village}.",
                    path=f"/den-duong/#{lamp.code}",
                    on=lamp.mended_on,
                )

    @override
    @hookimpl
    def standing_texts(self, site: SiteRef) -> list[PublicText]:
        return [PublicText(key="bao-den", kind="trang", title="Báo đèn đường hỏng", path="/den-duong/bao/")]

    @override
    @hookimpl
    def cited_documents(self, site: SiteRef, keys: tuple[str, ...]) -> list[Target]:
        if RULES.key not in keys or not lamps_of(site):
            return []
        return [RULES]

    @override
    @hookimpl
    def made_public(self, site: SiteRef) -> list[MadePublic]:
        if not lamps_of(site):
            return []
        text = "Tiền bà con tổ 5 góp làm đèn và các khoản đã chi."
        return [MadePublic(duty="dccs-11-05", title="Tiền làm đèn ngõ 5", text=text, url="/den-duong/tien/")]
