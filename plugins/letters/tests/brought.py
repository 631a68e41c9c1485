"""Modules that bring something for letters, and modules that are broken."""

from __future__ import annotations

from datetime import date
from typing import Any

from chinhquyen_letters import commands
from pydantic import Field

from chinhquyen_sdk.domain.letters.channels import AddressAsked, Dispatch, LetterChannel
from chinhquyen_sdk.domain.letters.commands import KeepAddress
from chinhquyen_sdk.domain.letters.fields import Notice
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.hooks import LetterRenderer, LettersHooks, hookimpl

LUA = Actor.staff("7", "Trần Thị Lụa")
ASKS = AddressAsked(label="Số bồ câu", pattern=r"\d{3}", hint="Ba chữ số.", consent="Đồng ý nhận bằng bồ câu")


class LampWork(Notice):
    """A lamp is mended."""

    lamp: str = Field(title="Số cột đèn", max_length=40)
    mended_on: date = Field(title="Ngày sửa")


LAMP = LetterTemplate(
    id="lamp_mended", label="Báo sửa đèn", heading="THÔNG BÁO", subject="Đèn đường đã sửa", symbol="TB-UBND",
    book="thong-bao", signer="chair", record=LampWork, body="Kính thưa {you},\n\nCột {lamp} sáng lại từ {mended_on}.",
)  # fmt: skip


class Brings(LettersHooks):
    """A module that brings all four; ``fails`` is what its channel raises."""

    def __init__(self, fails: list[Exception] | None = None, refuses: bool = False) -> None:
        self.fails, self.refuses = fails or [], refuses
        self.sent: list[Dispatch] = []

    def _fly(self, dispatch: Dispatch) -> None:
        self.sent.append(dispatch)
        if self.fails:
            raise self.fails.pop(0)

    @hookimpl
    def letter_channels(self, site: Any) -> list[LetterChannel]:
        return [LetterChannel("pigeon", "Bồ câu", order=100, asks=ASKS, deliver=self._fly)]

    @hookimpl
    def letter_templates(self, site: Any) -> list[LetterTemplate]:
        return [LAMP]

    @hookimpl
    def letter_renderers(self, site: Any) -> list[LetterRenderer]:
        return [
            LetterRenderer(
                "shout", "Chữ to", "txt", "text/plain", lambda document: document.body.upper().encode()
            )
        ]

    @hookimpl
    def may_send_letter(self, site: Any, letter: Any, channel: LetterChannel) -> None:
        if self.refuses and channel.slug == "pigeon":
            raise Refused("Trời đang bão.", basis="quy tắc của chuồng bồ câu")


class Broken(LettersHooks):
    """A module that fails at every question."""

    @hookimpl
    def letter_channels(self, site: Any) -> list[LetterChannel]:
        raise RuntimeError

    @hookimpl
    def letter_templates(self, site: Any) -> list[LetterTemplate]:
        return [LAMP.model_copy(update={"id": "wedding"}), "no template"]  # type: ignore[list-item]

    @hookimpl
    def letter_renderers(self, site: Any) -> list[LetterRenderer]:
        def no(document: Any) -> bytes:
            raise RuntimeError

        return [
            LetterRenderer("pdf", "Mồi", "pdf", "application/pdf", no),
            LetterRenderer("odd", "Lạ", "odd", "x/y", no, fits=no),
        ]


class Shut(LettersHooks):
    """A guard that is broken."""

    @hookimpl
    def may_send_letter(self, site: Any, letter: Any, channel: LetterChannel) -> None:
        raise RuntimeError


def keep(site, letter, channel, address):
    commands.keep_address(
        site, KeepAddress(letter=letter.id, channel=channel, address=address, agreed=True), actor=LUA
    )
