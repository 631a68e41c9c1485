"""``manage.py restore FOLDER``: a backup put into an empty place."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chinhquyen_sdk.host import backups


class Command(BaseCommand):
    """Looks at every byte first, and touches nothing where something stands."""

    help = "Khôi phục một bản sao lưu vào nơi còn trống."
    requires_system_checks: list[str] = []  # type: ignore[assignment]  # Django's own marker is a str; there is no table to check yet

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="THƯ_MỤC", type=Path)
        parser.add_argument(
            "--keys-lost",
            action="store_true",
            help="khóa cũ mất hẳn: chấp nhận dữ liệu đã niêm không mở được nữa",
        )

    def handle(self, *, folder: Path, keys_lost: bool, **options: Any) -> None:
        try:
            done = backups.restore(folder, self.stdout.write, keys_lost=keys_lost)
        except backups.BackupProblem as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(
            f"Đã khôi phục bản sao lưu lúc {done.made_at:%H:%M %d/%m/%Y} (giờ quốc tế): cơ sở dữ liệu và {len(done.files)} tệp."
        )
        self.stdout.write(
            "Tiếp theo: manage.py migrate (phần mềm ở đây có thể mới hơn), rồi manage.py recount --check."
        )
