"""``manage.py import_mail``: read the communes' mailboxes now; the worker does it every two minutes."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from chinhquyen_sdk.modules import registry

CHORE = "import_mail"


class Command(BaseCommand):
    """Runs the chore of that name of whichever module has one."""

    help = "Nhận thư điện tử thành đơn."

    def handle(self, **options: Any) -> None:
        acts = [c.act for m in registry().manifests for c in m.chores if c.name == CHORE]
        if not acts:
            raise CommandError("Không có mô-đun nào nhận thư điện tử.")
        for act in acts:
            counts = import_string(act.replace(":", "."))()
            told = ", ".join(f"{name}: {number}" for name, number in sorted(counts.items()))
            self.stdout.write(told or "Không có thư mới.")
            if counts.get("down"):
                raise CommandError("Có hộp thư không mở được, xem nhật ký.")
