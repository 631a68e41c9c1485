"""What the processes of these tests do: write petitions while a backup is taken, restore it elsewhere and tell what is there."""

from __future__ import annotations

import json
from pathlib import Path

from chinhquyen_reception import commands
from chinhquyen_reception.rows import PetitionRow
from wagtail.models import Site

from chinhquyen_sdk import Actor, FilePetition
from chinhquyen_sdk.host import backups, journal

WISH = FilePetition(
    content="Đèn đường ngõ 12 hỏng.", sender_name="Hoa", sender_phone="0912000123", consent=True
)


def write(argument: str) -> None:
    """File petitions, one after the other, until the file that is named stands there; each filed one is written down."""
    key, _, folder = argument.partition(":")
    site, told = Site.objects.get(pk=key), Path(folder) / "filed.txt"
    with told.open("a", encoding="utf-8") as acknowledged:
        while not (Path(folder) / "stop").exists():
            filed = commands.file_petition(site, WISH, actor=Actor.citizen())
            print(filed.petition.code, file=acknowledged, flush=True)


def restore(argument: str) -> None:
    """Restore, then tell of each petition its code, its sender's name and its facts."""
    folder = Path(argument)
    backups.restore(folder)
    found = {
        row.code: [row.record().sender_name, [event.hook for event in journal.timeline(row.site, row.pk)]]
        for row in PetitionRow.objects.select_related("site")
    }
    (folder.parent / "there.json").write_text(json.dumps(found), "utf-8")
