"""On which days the commune greets: who chose them is read in the log of the site."""

from __future__ import annotations

from typing import Any

from chinhquyen_greetings import commands

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.host.staff import actor_of


def test_who_chose_added_and_dropped_a_day_is_read_in_the_log(
    site: Any, superuser: Any, officer: Any, visit: Any
) -> None:
    her = actor_of(officer)
    wish = law.OwnOccasion(label="Hội Lồng Tồng", calendar=law.Calendar.LUNAR, day=10, month=1)
    own = [commands.add_own_day(site, wish, actor=her) for _ in range(2)]
    women = next(each for each in law.occasions() if each.code == "quoc-te-phu-nu")
    for used in (True, False, False, True):
        commands.use_occasion(site, women, used=used, actor=her)
    gone = [commands.drop_own_day(site, own[0].code, actor=her) for _ in range(2)]
    assert gone == [True, False]
    log = visit(site, superuser).get("/admin/nhat-ky-he-thong/").content.decode()
    for said in (
        "Thêm ngày riêng: Hội Lồng Tồng.",
        "Xóa ngày riêng: Hội Lồng Tồng.",
        f"Không chúc mừng dịp {women.label}.",
        f"Chúc mừng dịp {women.label}.",
    ):
        assert log.count(f">{said}") == 1, said
    assert her.name in log
