"""In a process of its own, with a database of its own: the release's tables, rows in them, the upgrade, and a look at what came of it.

``python -m tests.site.upgrade.walk VERSION`` (CHINHQUYEN_DB names an empty database) ends with a line of JSON.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import django

from . import release


def main(version: str) -> None:
    django.setup()
    made = _made_before(version)
    known = _fill(made)
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    print(json.dumps(_look(known)))


def _made_before(version: str) -> Any:
    """Make the database of ``version`` and return its models as they were."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from cms_site.schema import snapshot

    if connection.vendor == "sqlite":
        kept = Path(f"{connection.settings_dict['NAME']}.sql")
        kept.write_text(release.snapshot(version), "utf-8")
        snapshot.FILE = kept
        snapshot.load(Path(connection.settings_dict["NAME"]))
    executor = MigrationExecutor(connection)
    then = release.leaves(version)
    ours = {app for app, _ in then}
    others = [
        node for node in executor.loader.graph.leaf_nodes() if node[0] not in ours and not _is_new(node[0])
    ]
    if connection.vendor != "sqlite":
        executor.migrate([*others, *then])
        executor = MigrationExecutor(connection)
    return executor.loader.project_state([*others, *then]).apps


def _is_new(app: str) -> bool:
    """One of our apps that the release did not have."""
    from django.apps import apps

    path = Path(apps.get_app_config(app).path)
    return release.ROOT in path.parents and ".venv" not in path.parts


def _fill(made: Any) -> dict[str, Any]:
    """Write a commune, a petition with its event, and a greeting that was read aloud."""
    from chinhquyen_reception.commands.keeping import columns_for
    from chinhquyen_reception.rows import hash_secret

    from chinhquyen_sdk.domain.codes import new_code, new_secret
    from chinhquyen_sdk.domain.people import Actor
    from chinhquyen_sdk.domain.reception import FilePetition, file_petition, suggest_kind
    from chinhquyen_sdk.domain.sites import SiteRef
    from chinhquyen_sdk.host.days import today

    code, secret = new_code(today().year), new_secret()
    site = made.get_model("wagtailcore", "Site").objects.get()
    made.get_model("chinhquyen", "CommuneProfile").objects.create(
        site=site, kind="phường", name="Quyết Thắng"
    )
    wish = FilePetition(
        content="Đèn đường ngõ 12 hỏng.", sender_name="Bà Mẫu", sender_phone="0912 000 123", consent=True
    )
    now = datetime.fromisoformat(f"{today():%Y-%m-%d}T08:00:00+07:00")
    filed = file_petition(
        SiteRef(id=site.pk, name="Quyết Thắng"),
        wish,
        id=uuid4(),
        code=code,
        actor=Actor.citizen(),
        at=now,
        suggestion=suggest_kind(wish.content, ""),
    )
    row = _row(made.get_model("cq_reception", "PetitionRow"), site=site, secret_hash=hash_secret(code, secret),
               **columns_for(filed.petition))  # fmt: skip
    event = filed.event
    _row(made.get_model("chinhquyen", "JournalEntry"), id=event.id, site=site, hook=event.hook, subject=row.pk,
         payload=event.model_dump(mode="json"), actor_kind="citizen", at=now)  # fmt: skip
    greeting = _row(made.get_model("cq_greetings", "GreetingRow"), site=site, script="Chúc mừng năm mới")
    _row(made.get_model("cq_greetings", "AudioRow"), site=site, greeting=greeting, version=greeting.version,
         voice="vi", state="done", file="sounds/2026/11/a.ogg")  # fmt: skip
    return {"petition": str(row.pk), "greeting": str(greeting.pk), "code": code, "secret": secret}


def _row(model: Any, **known: Any) -> Any:
    """Write one row of a historic model, what it needs besides filled with something of its kind."""
    names = {field.name for field in model._meta.fields}
    row = model(**{name: value for name, value in known.items() if name in names})
    for field in model._meta.fields:
        if field.name not in known and not field.null and not field.has_default() and not field.primary_key:
            with suppress(KeyError):
                setattr(row, field.attname, _SOMETHING[field.get_internal_type()]())
    row.save(force_insert=True)
    return row


_SOMETHING: dict[str, Any] = {
    "DateField": lambda: date(2026, 11, 28), "DateTimeField": lambda: datetime.fromisoformat("2026-11-28T08:00:00+07:00"),
    "JSONField": list, "UUIDField": uuid4, "IntegerField": int, "BigIntegerField": int, "PositiveIntegerField": int,
    "PositiveSmallIntegerField": int, "PositiveBigIntegerField": int, "BooleanField": bool,
}  # fmt: skip


def _look(known: dict[str, Any]) -> dict[str, Any]:
    """Return what a person, a program and the house's own checks find after the upgrade."""
    from django.core.management import call_command
    from django.test import Client
    from wagtail.models import Site

    from chinhquyen_sdk.host import fitting, journal
    from chinhquyen_sdk.host.models import SoundRow

    site, client = Site.objects.get(), Client(headers={"host": "localhost"})
    case = client.post("/api/v1/reception/petitions/lookup/", json.dumps({"code": known["code"], "secret": known["secret"]}),
                       content_type="application/json")  # fmt: skip
    call_command("recount", stdout=io.StringIO())
    call_command("check", stdout=io.StringIO(), stderr=io.StringIO(), fail_level="ERROR")
    again = io.StringIO()
    with suppress(SystemExit):
        call_command("recount", check=True, stdout=again)
    return {
        "fits": fitting.fit().problem == "",
        "case": case.json(),
        "events": [event.hook for event in journal.timeline(site, UUID(known["petition"]))],
        "sounds": [(str(row.subject) == known["greeting"], row.file.name) for row in SoundRow.objects.all()],
        "differs": [line for line in again.getvalue().splitlines() if "lệch" in line],
        "pages": {path: client.get(path, follow=True).status_code for path in
                  ("/", "/healthz", "/don-thu/gui/", "/don-thu/tra-cuu/", "/phan-anh/gui/", "/tim-kiem/?q=don", "/admin/")},
    }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1])
