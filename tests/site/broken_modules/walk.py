"""A site with every broken module in a process of its own (test_broken_modules.py), and what it answers."""

from __future__ import annotations

import io
import json
import sys

import django

django.setup()

from chinhquyen_reception import commands  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from chinhquyen_sdk import Actor, FilePetition, MovePetition, Refused  # noqa: E402
from chinhquyen_sdk.modules import registry  # noqa: E402
from cms_site.schema.prepare import prepare  # noqa: E402

WISH = FilePetition(content="Đèn đường hỏng.", sender_name="Hoa", sender_phone="0912000123", consent=True)


def take_up(staff: Client) -> dict[str, object]:
    """A petition is filed (a fact is told), looked at (panels are asked) and taken up (guards are asked)."""
    site = Site.objects.get(is_default_site=True)
    petition = commands.file_petition(site, WISH, actor=Actor.citizen()).petition
    staff.get(f"/admin/don-thu/{petition.code}/")
    case = staff.get(
        f"/admin/don-thu/{petition.code}/"
    )  # slow once is the first call of a process, and is not told
    try:
        commands.move_petition(site, petition.code, MovePetition(move="accept"), actor=Actor.system())
        refused = ""
    except Refused as no:
        refused = no.text
    return {"case": case.status_code, "case_html": case.content.decode(), "refused": refused}


def look_at_theirs() -> dict[str, int]:
    """Somebody opens the pages of those that read, write or lack what they should not."""
    citizen = Client(headers={"host": "localhost"}, raise_request_exception=False)
    pages = {
        "leaks": "/ro-ri/",
        "steals": "/lay-bang/",
        "forgot_column": "/nua-bang/",
        "no_migration": "/quen-migration/",
    }
    return {slug: citizen.get(path).status_code for slug, path in pages.items()}


def main() -> dict[str, object]:
    prepare()
    admin = get_user_model().objects.create_superuser("admin", "", "x")
    staff = Client(headers={"host": "localhost"})
    staff.force_login(admin)
    page = Page.objects.get(depth=2)
    child = page.add_child(instance=Page(title="Tạm", slug="tam"))
    child.delete()
    taken_up = take_up(staff)
    theirs = look_at_theirs()
    sending = Client(headers={"host": "localhost"}).get("/phan-anh/gui/")
    checked = io.StringIO()
    call_command("check", stderr=checked)
    report = io.StringIO()
    call_command("module_report", stdout=report)
    return {
        **taken_up,
        "sending": sending.status_code,
        "sending_html": sending.content.decode(),
        "theirs": theirs,
        "labels": {manifest.slug: manifest.label for manifest in registry().manifests},
        "broken": [list(b) for b in registry().broken],
        "home": Client(headers={"host": "localhost"}).get("/").status_code,
        "admin": staff.get("/admin/").status_code,
        "admin_html": staff.get("/admin/").content.decode(),
        "create": staff.get(f"/admin/pages/{page.pk}/add_subpage/", follow=True).status_code,
        "modules_html": staff.get("/admin/mo-dun/").content.decode(),
        "schema": Client().get("/api/v1/schema/").status_code,
        "check": checked.getvalue(),
        "report": report.getvalue(),
    }


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8") as out:  # noqa: PTH123
        json.dump(main(), out, ensure_ascii=False)
