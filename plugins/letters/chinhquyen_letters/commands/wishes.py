"""What people say about being written to is kept, the newest word counts."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.consent import Wish
from chinhquyen_sdk.domain.letters.life_noted import ContactWishNoted
from chinhquyen_sdk.domain.letters.wishes import NoteWish, contact_wish
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host import journal

from ..rows import WishRow, keyed


@transaction.atomic
def note_wish(site: Site, wish: NoteWish, *, actor: Actor, at: datetime | None = None) -> None:
    """Write down what a person said; earlier words stay, the latest counts."""
    kept = contact_wish(wish)
    kept = kept.model_copy(update={"person_mark": keyed(kept.person_mark)})
    row = WishRow(
        site=site, name_mark=keyed(fold(wish.name)), said=wish.model_dump(mode="json"), **WishRow.values_of(kept)
    )  # fmt: skip
    row.save(force_insert=True)
    fact = ContactWishNoted(at=at or timezone.now(), actor=actor, subject=row.pk, wants=wish.wish is Wish.YES)
    journal.record(site, fact)
