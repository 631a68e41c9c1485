"""What seems to be somebody's data is told before a tick says that it is none."""

from __future__ import annotations

from typing import Any

import pytest

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.privacy import look_through

WORDS = "Gọi bà Hoàng Thị Mến, số điện thoại 0912 345 678."


def test_a_tick_before_anything_was_told_counts_for_nothing(site: Any, other_site: Any) -> None:
    with pytest.raises(Refused, match="Hình như còn thông tin riêng") as told:
        look_through(site, WORDS, checked=True)
    assert told.value.field == "checked" and "0912 345" not in told.value.text
    assert "0912 xxx xx8" in told.value.text and "H.T.M." in told.value.text
    look_through(site, WORDS, checked=True)
    with pytest.raises(Refused):
        look_through(site, WORDS, checked=False)
    with pytest.raises(Refused):
        look_through(site, WORDS.replace("678", "679"), checked=True)
    with pytest.raises(Refused):
        look_through(other_site, WORDS, checked=True)


def test_words_about_nobody_need_no_tick(site: Any) -> None:
    look_through(site, "Đường ngõ 12 đổ bê tông xong.", checked=False)
