"""The way back: into an empty place only, after every byte was looked at, the database last."""

from __future__ import annotations

from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from ..encryption import SealedError, unseal
from . import database
from .manifest import BackupProblem, Manifest, put
from .taking import SEALED_WORD, Say, stores, verify


def restore(folder: Path, say: Say = lambda _: None, *, keys_lost: bool = False) -> Manifest:
    """Put a backup into this site, which must be empty; interrupted, it may be called again. Raises :class:`BackupProblem`.

    ``keys_lost``: go on although this site's keys open nothing that is sealed; those columns stay closed for ever.
    """
    manifest = verify(folder, say)
    _refuse_what_does_not_fit(manifest, keys_lost)
    folders, _ = stores()
    for kept in manifest.files:
        name, _, rest = kept.path.partition("/")
        if name in folders:
            _bring(folder / kept.path, folders[name] / rest, private=name == "private")
    say("Nạp cơ sở dữ liệu …")
    database.copy_in(folder / manifest.database.path)
    return manifest


def _refuse_what_does_not_fit(manifest: Manifest, keys_lost: bool) -> None:
    if manifest.vendor != connection.vendor:
        raise BackupProblem(f"Bản sao lưu của {manifest.vendor}, trang này dùng {connection.vendor}.")
    if not database.is_empty():
        raise BackupProblem("Cơ sở dữ liệu ở đây đã có dữ liệu. Chỉ khôi phục vào nơi còn trống.")
    known = {f"{app} {name}" for app, name in MigrationLoader(None).disk_migrations}
    newer = sorted(set(manifest.migrations) - known)
    if newer:
        raise BackupProblem(
            f"Bản sao lưu mới hơn phần mềm ở đây (SDK {manifest.sdk}; chưa biết {newer[0]}"
            f"{f' và {len(newer) - 1} bước nữa' if len(newer) > 1 else ''}). Cài bản mới bằng hoặc hơn rồi khôi phục."
        )
    if not keys_lost and not _keys_fit(manifest):
        raise BackupProblem(
            "Khóa của trang này không mở được dữ liệu đã niêm trong bản sao lưu. "
            "Đặt lại đúng khóa cũ rồi chạy lại; khóa mất hẳn thì thêm --keys-lost."
        )


def _keys_fit(manifest: Manifest) -> bool:
    try:
        return unseal(manifest.sealed.encode()) == SEALED_WORD
    except SealedError:
        return False


def _bring(source: Path, target: Path, *, private: bool) -> None:
    if target.exists():
        if source.read_bytes() == target.read_bytes():
            return
        raise BackupProblem(f"Ở đây đã có tệp khác tên {target.name}. Chỉ khôi phục vào nơi còn trống.")
    put(source, target, private=private)
