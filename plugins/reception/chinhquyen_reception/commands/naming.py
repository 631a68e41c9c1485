"""People named in a wish: an officer is chosen by id and called by the name of the account, never by what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.reception.acts.barring import BarPerson
from chinhquyen_sdk.domain.reception.acts.verifying import GiveVerification
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host.office import people_of

_RULE = "quy tắc an toàn của hệ thống: cán bộ của đơn vị được chọn trong danh sách"


def with_names(site: Site, wish: Record) -> tuple[Record, dict[str, Any]]:
    """Return ``wish`` with the names of the officers it chose, and what its act wants to know besides.

    Raises ``Refused`` for somebody who does not work at ``site``, and for an officer typed as an outsider: what keeps
    people out of a case goes by accounts.
    """
    if isinstance(wish, GiveVerification):
        names = {one.id: one.name for one in people_of(site)}
        _known(names, wish.leader_id, "leader_id")
        for each in wish.staff_ids:
            _known(names, each, "staff_ids")
        for name in wish.members:
            _outsider(names, name, "members")
        if wish.leader_id:
            return wish.model_copy(update={"leader_name": names[wish.leader_id]}), {"staff": names}
        _outsider(names, wish.leader_name, "leader_name")
        return wish, {"staff": names}
    if isinstance(wish, BarPerson):
        names = {one.id: one.name for one in people_of(site)}
        _known(names, wish.officer_id, "officer_id")
        return wish.model_copy(update={"name": names.get(wish.officer_id, wish.name)}), {}
    return wish, {}


def _known(names: Mapping[str, str], officer_id: str, field: str) -> None:
    if officer_id and officer_id not in names:
        raise Refused("Người này không phải cán bộ của đơn vị.", basis=_RULE, code="not_staff", field=field)


def _outsider(names: Mapping[str, str], name: str, field: str) -> None:
    if fold(name) in {fold(known) for known in names.values()}:
        raise Refused(f"{name} là cán bộ của đơn vị, mời chọn trong danh sách.", basis=_RULE,
                      code="staff_by_name", field=field)  # fmt: skip
