"""A new secret: issued once, by an officer who checked the person; the old one opens nothing any more."""

from __future__ import annotations

import hmac
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import secret_of
from chinhquyen_sdk.domain.reception.acts.renewing import RenewSecret
from chinhquyen_sdk.domain.reception.acts.renewing import renew_secret as renew_by_law
from chinhquyen_sdk.domain.reception.identity import Identity
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.staff import actor_of
from chinhquyen_sdk.host.throttle import hit

from ..module import HANDLE
from ..rows import IdentityRow, PetitionRow, hash_secret
from .filing import ONCE, Filed
from .granting import require_named
from .keeping import keep, locked, now

_DAY = 24 * 60 * 60
_OF_ONE_CASE, _OF_ONE_OFFICER = 3, 30
_RULE = "quy tắc an toàn của hệ thống"


@transaction.atomic
def renew_secret(
    site: Site, code: str, wish: RenewSecret, *, user: Any, once: str, at: datetime | None = None
) -> Filed:
    """Return the petition and its new secret, which is kept nowhere.

    The same form sent twice gives the same secret once more, as long as no newer one was issued: the receipt can be
    printed. A sealed petition needs whoever may know its sender. Raises ``PermissionDenied`` and ``Refused``.
    """
    access.require(user, site, HANDLE)
    if not once:
        raise PermissionDenied
    row = locked(site, code)
    if row.record().kind.identity_protected:
        require_named(site, row, user)
    secret = secret_of(ONCE.keyed("renew", site, f"{user.pk}:{code}:{once}"))
    if hmac.compare_digest(row.secret_hash, hash_secret(code, secret)):
        return Filed(row.record(), secret)
    _not_too_often(site, code, user)
    renewed = renew_by_law(row.record(), wish, actor=actor_of(user), at=now(at))
    for each in [
        row,
        *_of_one_letter(site, row),
    ]:  # the letter's secret opens its parts: one old one would open all
        each.secret_hash = hash_secret(each.code, secret)
        each.save(update_fields=["secret_hash"])
    keep(site, row, renewed)
    access.log_access(site, user, row.pk, "cấp lại mã bí mật", wish.checked.label)
    return Filed(row.record(), secret)


def _not_too_often(site: Site, code: str, user: Any) -> None:
    one = hit("reception.renew", f"{site.pk}:{code}", _OF_ONE_CASE, _DAY)
    if not (hit("reception.renew.officer", f"{site.pk}:{user.pk}", _OF_ONE_OFFICER, _DAY) and one):
        raise Refused("Hôm nay đã cấp lại mã nhiều lần, mời để ngày mai.", basis=_RULE, code="too_often")


def _of_one_letter(site: Site, row: PetitionRow) -> list[PetitionRow]:
    """Return the letter a part was split from, and the letter's other parts."""
    letter = row.part_of or _sealed(row).get("part_of") or row.code
    found = {one.pk: one for one in PetitionRow.objects.select_for_update().filter(site=site, part_of=letter)}
    head = PetitionRow.objects.select_for_update().filter(site=site, code=letter).first()
    if head is not None:
        found[head.pk] = head
        hidden = PetitionRow.objects.select_for_update().filter(
            site=site, code__in=_sealed(head).get("parts", ())
        )
        found |= {one.pk: one for one in hidden}
    found.pop(row.pk, None)
    return list(found.values())


def _sealed(row: PetitionRow) -> dict[str, Any]:
    sealed = IdentityRow.objects.filter(petition=row).first()
    return Identity.model_validate(sealed.identity).model_dump() if sealed else {}
