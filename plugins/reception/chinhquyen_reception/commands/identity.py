"""Opening what is locked away: allowed to few, and every look is written down."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import quote
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.reception.identity import Identity
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.encryption import unseal

from ..module import HANDLE
from ..rows import AttachmentRow, IdentityRow
from .granting import require_named


@transaction.atomic
def open_identity(site: Site, code: str, *, user: Any, reason: str) -> Identity:
    """Return who denounced; leaves a row in the access log.

    Raises ``PermissionDenied`` for whoever is neither permitted nor named for this case, ``Refused`` for those who
    verify it or may not take part.
    """
    row = IdentityRow.objects.select_related("petition").get(petition__site=site, petition__code=code)
    require_named(site, row.petition, user)
    access.log_access(site, user, row.petition.id, "danh tính người tố cáo", reason)
    return Identity.model_validate(row.identity)


class OpenedFile(NamedTuple):
    """A file for an officer's eyes."""

    name: str
    content_type: str
    content: bytes

    @property
    def quoted_name(self) -> str:
        """The name as a header carries it (RFC 8187)."""
        return quote(self.name, safe="")


@transaction.atomic
def open_attachment(site: Site, code: str, file_id: UUID, *, user: Any) -> OpenedFile | None:
    """Return a file of the petition ``code``, None when there is none; a sealed one needs the permission and is logged."""
    access.require(user, site, HANDLE)
    row = AttachmentRow.objects.filter(site=site, pk=file_id, petition__code=code).first()
    if row is None:
        return None
    if row.sealed:
        require_named(site, row.petition, user)
        access.log_access(site, user, row.petition_id, "tệp của người tố cáo", "xem tệp đính kèm")
    return OpenedFile(row.name, row.content_type, _content(row))


def _content(row: AttachmentRow) -> bytes:
    with row.file.open("rb") as file:
        content: bytes = file.read()
    return unseal(content) if row.sealed else content
