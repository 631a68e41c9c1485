"""Photographs of works, added or taken away: who did it stands with the decision."""

from __future__ import annotations

from typing import Any

from chinhquyen_community_decisions import commands, queries

from chinhquyen_sdk.host.files import check_upload

from .desk import HOA, picture, planned


def test_a_photograph_that_is_gone_is_told_with_who_took_it_away(site: Any) -> None:
    one = planned(site)
    for _ in range(2):
        commands.add_photos(site, one.id, [check_upload(picture())], "Con đường đang làm", actor=HOA)
    [photo] = queries.works(site, one.id).photos
    for _ in range(2):
        commands.remove_photo(site, one.id, photo.id, actor=HOA)
    events = queries.history(site, one.id)[-2:]
    assert [(event.for_staff(), event.actor) for event in events] == [
        ("Thêm 1 ảnh.", HOA),
        ("Gỡ một ảnh.", HOA),
    ]
    assert [event.for_citizen() for event in events] == [None, "Gỡ một ảnh."]
