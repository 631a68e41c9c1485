"""Who may know a denouncer: those permitted, and those named for one case, with a reason, until it is taken back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.bars import barred_one
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.staff import name_of

from ..module import HANDLE, OPEN_IDENTITY
from ..rows import GrantRow, PetitionRow
from .keeping import locked

_PROTECTED = "Luật Tố cáo 25/2018/QH14 Điều 8, Điều 56"


def require_named(site: Site, row: PetitionRow, user: Any) -> None:
    """Let ``user`` pass who may know the sender of the sealed petition ``row``.

    Who verifies is never shown the denouncer, whatever else they may do, unless named for this very case; who may not
    take part is not even when named.
    """
    petition: Petition = row.record()
    if barred_one(petition.barred, str(user.pk), name_of(user)):
        raise Refused(
            "Anh/chị không được tham gia đơn này nên không được mở danh tính.",
            basis=_PROTECTED,
            code="barred",
        )
    if GrantRow.objects.filter(site=site, petition=row, user=user, revoked_at=None).exists():
        access.require(user, site, HANDLE)
        return
    access.require(user, site, OPEN_IDENTITY)
    if verifies(petition, user):
        raise Refused("Anh/chị đang xác minh tố cáo này nên không được mở danh tính người tố cáo.",
                      basis=_PROTECTED, code="verifier")  # fmt: skip


def verifies(petition: Petition, user: Any) -> bool:
    """Say whether ``user`` is or was in a verification of ``petition``, chosen from the list or, long ago, typed."""
    known = (str(user.pk), fold(name_of(user)))
    people = [person for task in petition.verifications for person in task.people]
    return any(id == known[0] or (not id and fold(name) == known[1]) for id, name in people)


@transaction.atomic
def grant_identity(site: Site, code: str, *, user: Any, officer_id: str, reason: str) -> None:
    """Name one officer who may open the denouncer's identity in this case. Both, naming and opening, are logged."""
    access.require(user, site, OPEN_IDENTITY)
    row = locked(site, code)
    require_named(site, row, user)
    officer = next((one for one in access.staff_of(site, HANDLE) if str(one.pk) == officer_id), None)
    if officer is None:
        raise Refused(
            "Mời chọn một cán bộ xử lý đơn thư của đơn vị.",
            basis=_PROTECTED,
            code="not_staff",
            field="officer_id",
        )
    if officer.pk == user.pk:
        raise Refused(
            "Không ai tự giao quyền này cho mình.", basis=_PROTECTED, code="own_grant", field="officer_id"
        )
    if barred_one(row.record().barred, officer_id, name_of(officer)):
        raise Refused(
            f"{name_of(officer)} không được tham gia đơn này.",
            basis=_PROTECTED,
            code="barred",
            field="officer_id",
        )
    GrantRow.objects.get_or_create(
        site=site, petition=row, user=officer, revoked_at=None,
        defaults={"name": name_of(officer), "reason": reason, "granted_by": name_of(user)},
    )  # fmt: skip
    access.log_access(site, user, row.pk, f"giao quyền mở danh tính cho tài khoản số {officer.pk}", reason)


@transaction.atomic
def revoke_identity(site: Site, code: str, grant: UUID, *, user: Any) -> bool:
    """Take the naming back; say whether it stood."""
    access.require(user, site, OPEN_IDENTITY)
    found = GrantRow.objects.filter(site=site, petition__code=code, pk=grant, revoked_at=None)
    row = found.first()
    if row is None:
        return False
    access.log_access(
        site,
        user,
        row.petition_id,
        f"thôi giao quyền mở danh tính, tài khoản số {row.user_id}",
        "không cần nữa",
    )
    return bool(found.update(revoked_at=timezone.now()))
