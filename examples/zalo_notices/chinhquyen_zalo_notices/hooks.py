"""One more way for letters, and what must not go that way."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import AddressAsked, Letter, LetterChannel, LettersHooks, Refused, SiteRef, hookimpl

from .commands import absent, announce

ZALO = "zalo"
ASKED = AddressAsked(
    label="Số Zalo",
    pattern=r"0[35789]\d{8}",
    hint="Mười chữ số, ví dụ 0912345678.",
    consent="Người nhận đã đồng ý được báo thư này qua Zalo",
)


class Hooks(LettersHooks):
    """Announces letters by Zalo."""

    @override
    @hookimpl
    def letter_channels(self, site: SiteRef) -> list[LetterChannel]:
        return [LetterChannel(ZALO, "Zalo", order=100, asks=ASKED, deliver=announce, absent=absent())]

    @override
    @hookimpl
    def may_send_letter(self, site: SiteRef, letter: Letter, channel: LetterChannel) -> None:
        if channel.slug == ZALO and letter.document is not None and not letter.document.symbol:
            text = "Thư thăm hỏi, chúc mừng đọc trọn lời mới ấm lòng, không báo bằng tin nhắn. Mời chọn cách khác."
            raise Refused(text, basis="quy tắc của mô-đun Báo thư qua Zalo", code="not_by_message")
