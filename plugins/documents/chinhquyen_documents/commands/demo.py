"""A living demo: the plan's documents, some of the commune's own, and reading that some have done."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.staff import actor_of, name_of

from ..module import ASSIGN, READ
from ..rows import DocumentRow, ReadingRow
from .documents import add_document
from .plan import load_plan
from .reading import assign_reading, confirm_reading, open_reading


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any document is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if DocumentRow.objects.filter(site=site).exists():
        return
    chair = staff_of(ref, ASSIGN).first()
    actor = actor_of(chair) if chair else Actor.system()
    load_plan(site, actor=actor, at=_moment(200))
    text = resources.files(__package__).joinpath("demo_documents.toml").read_text("utf-8")
    for line in tomllib.loads(text)["document"]:
        _own(site, ref, line, actor)
    _readings(site, ref, actor)


def _own(site: Site, ref: SiteRef, line: dict[str, Any], actor: Actor) -> None:
    day = today() - timedelta(days=line.pop("days_ago"))
    wish = law.KeepDocument(
        **{**line, "issuer": f"UBND {ref.title}", "issued_on": day, "effective_on": day, "verified": True}
    )
    file = SimpleUploadedFile("toan-van.txt", f"{wish.title}\n{wish.summary}\n\n{wish.body}".encode())
    add_document(site, wish, actor=actor, files=[check_upload(file)], at=_moment(line.get("entered", 20)))


def _readings(site: Site, ref: SiteRef, actor: Actor) -> None:
    people = [law.Reader(id=str(user.pk), name=name_of(user)) for user in staff_of(ref, READ)]
    if not people:
        return
    for symbol, ago, due in (("10/2022/qh15", 30, 20), ("24/kh-ubnd", 9, 1), ("53-ct/tw", 2, -9)):
        document = DocumentRow.objects.get(site=site, key=symbol)
        wish = law.AssignReading(
            readers=people, due_on=local_day(_moment(due)), note="Đọc kỹ, xác nhận khi đọc xong."
        )
        task = assign_reading(site, document.pk, wish, actor=actor, at=_moment(ago))
        for row in ReadingRow.objects.filter(site=site, task_id=task.id).order_by("reader_id")[
            : len(people) - 1
        ]:
            reader = Actor.staff(row.reader_id, row.reader)
            open_reading(site, row.pk, actor=reader, at=_moment(ago - 1))
            if due > 0:
                confirm_reading(site, row.pk, actor=reader, at=_moment(ago - 1))


def _moment(days_ago: int) -> datetime:
    day = today() - timedelta(days=days_ago)
    return datetime.combine(day, time(9), VIETNAM)
