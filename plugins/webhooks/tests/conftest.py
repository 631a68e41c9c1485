"""A commune with an address that wants to be told, and somebody who keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from chinhquyen_webhooks import commands

from chinhquyen_sdk import Actor, FilePetition
from chinhquyen_sdk.domain.webhooks import KeepWebhook

from .receiver import Receiver, receiving

LAN = Actor.staff("7", "Lê Thị Lan")


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """One on this machine, which only a setting lets in."""
    settings.CHINHQUYEN_WEBHOOKS_LOCAL = True
    with receiving() as one:
        yield one


@pytest.fixture
def registered(site: Any, receiver: Receiver) -> UUID:
    """The receiver, registered for new and accepted petitions."""
    wish = KeepWebhook(
        label="Một cửa", address=receiver.address, kinds=("petition_filed", "petition_accepted")
    )
    return commands.register(site, wish, actor=LAN)


@pytest.fixture
def keeper(site: Any, staff: Callable[..., Any]) -> Any:
    """An account that holds the one permission."""
    return staff(site, "ket-noi", "cq_webhooks.keep_webhooks")


@pytest.fixture
def file(site: Any, django_capture_on_commit_callbacks: Any) -> Callable[[], str]:
    """Return what files a petition, has the modules told, and gives its code."""

    def filed() -> str:
        from chinhquyen_reception.commands import file_petition

        wish = FilePetition(
            content="Đèn đường ngõ 12 hỏng ba tuần nay, buổi tối rất nguy hiểm.", sender_name="Nguyễn Thị Hoa",
            sender_phone="0912 000 501", consent=True,
        )  # fmt: skip
        with django_capture_on_commit_callbacks(execute=True):
            done = file_petition(site, wish, actor=Actor.citizen())
        return str(done.petition.code)

    return filed
