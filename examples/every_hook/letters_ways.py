"""More kinds of file and more ways for letters, and what must not go by a way."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import (
    Letter,
    LetterChannel,
    LetterDocument,
    LetterRenderer,
    LettersHooks,
    Refused,
    SiteRef,
    hookimpl,
)


def as_words(document: LetterDocument) -> bytes:
    """Return the letter as it is read out: its subject, then its paragraphs."""
    return "\n\n".join((document.subject, *document.paragraphs)).encode()


class LetterWays(LettersHooks):
    """How letters are drawn and sent."""

    @override
    @hookimpl
    def letter_renderers(self, site: SiteRef) -> list[LetterRenderer]:
        return [
            LetterRenderer("txt", "Lời đọc loa", "txt", "text/plain; charset=utf-8", as_words, inline=True)
        ]

    @override
    @hookimpl
    def letter_channels(self, site: SiteRef) -> list[LetterChannel]:
        return [LetterChannel("village_board", "Dán ở bảng tin nhà văn hóa", order=350)]

    @override
    @hookimpl
    def may_send_letter(self, site: SiteRef, letter: Letter, channel: LetterChannel) -> None:
        if channel.slug == "village_board" and letter.address:
            raise Refused(
                "Thư gửi riêng một nhà không dán ở bảng tin. Mời chọn cách khác.",
                basis="quy tắc của sổ đèn đường: thư riêng trao tận tay",
                code="not_on_a_board",
            )
