"""A photograph of a finding, added or taken away: who did it, and whether everybody saw it."""

from __future__ import annotations

from typing import Any

from chinhquyen_supervision import commands, queries

from chinhquyen_sdk.host.files import check_upload

from .desk import HOA, MAI, active, found, picture


def test_a_public_photograph_that_is_gone_is_told_to_everybody_a_private_one_to_the_office(site: Any) -> None:
    one = found(site, active(site))
    for shown in (True, False):
        commands.add_photo(site, one.id, check_upload(picture()), "Mặt đường nứt", shown=shown, actor=HOA)
        [photo] = queries.photos(site, one.id)
        for _ in range(2):
            commands.remove_photo(site, one.id, photo.id, actor=MAI)
    events = queries.history(site, one.id)[-4:]
    assert [event.actor for event in events] == [HOA, MAI, HOA, MAI]
    assert [event.for_staff() for event in events] == [
        "Thêm một ảnh.",
        "Gỡ một ảnh.",
        "Thêm một ảnh, chưa công khai.",
        "Gỡ một ảnh chưa công khai.",
    ]
    assert [event.for_citizen() for event in events] == [None, "Gỡ một ảnh.", None, None]
