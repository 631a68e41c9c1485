"""A program's answers to the finds: ``look`` beside the wish that was refused with them."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import create_model
from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import Looked, Review
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.privacy import answered, own_facts

from .. import commands


@cache
def with_look(record: type[Record]) -> Any:
    """Return ``record`` with room for the answers."""
    return create_model(f"{record.__name__}WithLook", __base__=record, look=(Looked | None, None))


def as_answered(site: Site, sent: Any, record: type[Record]) -> tuple[Any, dict[str, Review]]:
    """Return what was sent as its answers leave it, and the review for the command when there is one."""
    given = {name: getattr(sent, name) for name in record.model_fields}
    wish = record.model_validate(given)
    words = commands.public_words(wish)
    if sent.look is None or not words.words:
        return wish, {}
    content, review = answered(words, sent.look, own_facts(site))
    return record.model_validate(given | content.texts), {"review": review} if review else {}
