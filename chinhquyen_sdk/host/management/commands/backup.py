"""``manage.py backup FOLDER``: a copy of database and files, taken while the site runs."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chinhquyen_sdk.host import backups


class Command(BaseCommand):
    """Interrupted, the same line goes on. With ``--verify`` it reads a finished backup again and changes nothing."""

    help = "Sao lưu cơ sở dữ liệu và tệp vào một thư mục, trang vẫn chạy."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="THƯ_MỤC", type=Path)
        parser.add_argument("--verify", action="store_true", help="chỉ đọc lại bản đã có, đối chiếu từng tệp")

    def handle(self, *, folder: Path, verify: bool, **options: Any) -> None:
        try:
            done = (
                backups.verify(folder, self.stdout.write)
                if verify
                else backups.take(folder, self.stdout.write)
            )
        except backups.BackupProblem as problem:
            raise CommandError(str(problem)) from None
        bytes_ = done.database.size + sum(kept.size for kept in done.files)
        self.stdout.write(
            f"{'Lành lặn' if verify else 'Đã sao lưu'}: cơ sở dữ liệu và {len(done.files)} tệp, {bytes_ / 1e6:.1f} MB, {folder}."
        )
        if done.elsewhere:
            self.stdout.write(f"Không chép: {', '.join(done.elsewhere)} (nằm ở kho tệp khác, sao lưu riêng).")
        self.stdout.write(
            "Khóa (SECRET_KEY, CHINHQUYEN_IDENTITY_KEYS) không nằm trong bản sao lưu: cất riêng, thiếu là không mở được."
        )
