"""Heads of the chains, written where the database does not reach: only so is a cut-off end found."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from pydantic import Field, ValidationError

from chinhquyen_sdk.domain.records import Record

from ..models import AuditLink

log = logging.getLogger("chinhquyen.audit")


class Anchor(Record):
    """The chain of ``site`` had the hash ``hash`` at ``number``."""

    site: int
    number: int = Field(ge=1)
    hash: str = Field(pattern=r"^[0-9a-f]{64}$")


def heads() -> list[Anchor]:
    """Return where the chains end now, one for each commune that has one."""
    sites = AuditLink.objects.order_by().values_list("site_id", flat=True).distinct()
    last = (AuditLink.objects.filter(site_id=site).order_by("-number").first() for site in sites)
    return [Anchor(site=link.site_id, number=link.number, hash=link.hash) for link in last if link]


def place() -> Path:
    """Return the file the heads are written to."""
    given = getattr(settings, "CHINHQUYEN_AUDIT_ANCHORS", "")
    return Path(given) if given else Path(settings.PRIVATE_ROOT) / "audit" / "heads.jsonl"


def write_heads() -> int:
    """Add the heads that moved to the file and to the server's log; return how many."""
    known = {(each.site, each.number) for each in kept()}
    fresh = [head for head in heads() if (head.site, head.number) not in known]
    if not fresh:
        return 0
    file = place()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with file.open("a", encoding="utf-8") as opened:
        for head in fresh:
            opened.write(head.model_dump_json() + "\n")
            log.info(
                "audit: site %d, number %d, hash %s, at %s", head.site, head.number, head.hash, timezone.now()
            )
    return len(fresh)


def kept(file: Path | None = None) -> list[Anchor]:
    """Return the heads that were written, there or in a backup's manifest; a line that is none (a full disk) is passed over."""
    file = file or place()
    if not file.exists():
        return []
    text = file.read_text("utf-8")
    if '"audit_heads"' in text:
        return [Anchor.model_validate(head) for head in json.loads(text)["audit_heads"]]
    return list(_read(text.splitlines()))


def _read(lines: Iterable[str]) -> Iterable[Anchor]:
    for line in lines:
        try:
            yield Anchor.model_validate_json(line)
        except ValidationError:
            continue
