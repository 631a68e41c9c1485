"""Who wrote down that a reader may be written to electronically stands with the case; the address does not."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands

from chinhquyen_sdk.domain.letters.commands import KeepAddress
from chinhquyen_sdk.domain.letters.events import LetterAddressKept
from chinhquyen_sdk.host import journal

from .factories import CHAIR, approved

pytestmark = pytest.mark.django_db


def test_the_yes_and_its_end_are_told_with_who_wrote_them_down(site):
    letter = approved(site)
    yes = KeepAddress(letter=letter.id, channel="email", address="binh@vidu.vn", agreed=True)
    no = KeepAddress(letter=letter.id, channel="email", address="", agreed=True)
    for wish in (yes, no, no):
        commands.keep_address(site, wish, actor=CHAIR)
    told = [one for one in journal.timeline(site, letter.about) if isinstance(one, LetterAddressKept)]
    assert [(one.agreed, one.channel, one.actor) for one in told] == [
        (True, "Thư điện tử", CHAIR),
        (False, "Thư điện tử", CHAIR),
    ]
    assert all("vidu" not in one.model_dump_json() and one.for_citizen() is None for one in told)
    assert told[1].for_staff() == f"Bỏ nơi nhận cho thư “{told[1].title}”. Cách gửi: Thư điện tử."
