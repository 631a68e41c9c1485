"""Taking a letter of several matters apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Name, Petition, SplitPetition, new_secret
from chinhquyen_sdk.domain.reception import split_petition as split_by_law
from chinhquyen_sdk.domain.reception.identity import Identity, part, rejoin
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.sites import site_ref

from ..rows import IdentityRow, PetitionRow, hash_secret
from .attaching import seal_attachments
from .filing import new_row
from .keeping import count_received, keep, locked, now


@transaction.atomic
def split_petition(
    site: Site, code: str, wish: SplitPetition, *, actor: Actor, at: datetime | None = None
) -> list[Petition]:
    """Make a petition of each part and close the letter in their favour; the letter keeps its words and files.

    The sender's code and secret open the letter and, through it, every part. A letter that held a denunciation
    stays sealed, and only its sealed row knows the codes of its parts.
    """
    row, moment = locked(site, code), now(at)
    letter: Petition = row.record()
    sealed = IdentityRow.objects.filter(petition=row).first()
    whole = rejoin(letter, Identity.model_validate(sealed.identity)) if sealed else letter
    names = [Name(uuid4(), each) for each in _codes(site, moment, len(wish.parts))]
    split = split_by_law(site_ref(site), whole, wish, names, actor=actor, at=moment)
    for outcome in split.parts:
        new_row(site, outcome, secret_hash=hash_secret(outcome.petition.code, new_secret()), once_hash=None)
        count_received(site, outcome.petition)
        journal.record(site, outcome.event)
    made = [outcome.petition for outcome in split.parts]
    keep(site, row, split.letter._replace(petition=_closed(row, sealed, split.letter.petition, made)))
    return [PetitionRow.objects.get(site=site, code=each.code).record() for each in made]


def _codes(site: Site, moment: datetime, number: int) -> list[str]:
    codes: list[str] = []
    while len(codes) < number:
        code = free_code(site, PetitionRow, moment)
        if code not in codes:
            codes.append(code)
    return codes


def _closed(
    row: PetitionRow, sealed: IdentityRow | None, letter: Petition, parts: Sequence[Petition]
) -> Petition:
    protected = any(each.kind.identity_protected for each in parts)
    codes = tuple(each.code for each in parts) if protected else ()
    if sealed is None and not protected:
        return letter
    parted = part(letter)
    identity = parted.identity.model_copy(update={"parts": codes}).model_dump(mode="json")
    if sealed is None:  # it was taken for an ordinary letter until it was read
        IdentityRow.objects.create(petition=row, identity=identity)
        seal_attachments(row)
    else:
        sealed.identity = identity
        sealed.save()
    return parted.petition
