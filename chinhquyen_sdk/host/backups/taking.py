"""Taking a backup while the site runs: files, then the database at one moment, then the files that came meanwhile.

A file the database names at that moment lay there by then: it is in the first round or in the second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.utils import timezone

from chinhquyen_sdk import __version__

from ..audit.anchors import heads
from ..encryption import seal
from ..files import private_storage
from . import database
from .manifest import NAME, BackupProblem, Kept, Manifest, applied, is_same, look, put, read, write

SEALED_WORD = b"chinhquyen"
Say = Callable[[str], object]


def stores() -> tuple[dict[str, Path], tuple[str, ...]]:
    """Return the folders of files by their names in a backup, and the stores that are no folders."""
    known = {"media": default_storage, "private": private_storage()}
    folders = {
        name: Path(store.location) for name, store in known.items() if isinstance(store, FileSystemStorage)
    }
    return folders, tuple(name for name in known if name not in folders)


def take(folder: Path, say: Say = lambda _: None) -> Manifest:
    """Write a backup into ``folder``, which is new, or holds one that was interrupted: that goes on. Raises :class:`BackupProblem`."""
    if (folder / NAME).exists():
        raise BackupProblem(f"{folder} đã có một bản sao lưu. Mời chọn thư mục khác.")
    if folder.exists() and not _is_ours(folder):
        raise BackupProblem(f"{folder} có tệp khác. Mời chọn thư mục trống.")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folders, elsewhere = stores()
    kept: dict[str, Kept] = {}
    for round_ in ("lượt một", "lượt hai"):
        for name, source in folders.items():
            _copy_files(source, folder, name, kept, say, round_)
        if round_ == "lượt một":
            say("Chép cơ sở dữ liệu …")
            (folder / "database").unlink(missing_ok=True)
            ends = heads()  # before the copy: what is in it goes at least so far
            database.copy_out(folder / "database")
            migrations = applied()
    manifest = Manifest(
        made_at=timezone.now(), sdk=__version__, vendor=connection.vendor, migrations=migrations,
        sealed=seal(SEALED_WORD).decode(), database=look(folder, folder / "database"), files=tuple(kept.values()), elsewhere=elsewhere,
        audit_heads=tuple(ends),
    )  # fmt: skip
    write(folder, manifest)
    return manifest


def verify(folder: Path, say: Say = lambda _: None) -> Manifest:
    """Read every byte of a backup again. Raises :class:`BackupProblem` for the first that is not as it was kept."""
    manifest = read(folder)
    for number, kept in enumerate((manifest.database, *manifest.files), 1):
        if not is_same(folder / kept.path, kept, folder):
            raise BackupProblem(f"Tệp {kept.path} trong bản sao lưu thiếu hoặc đã đổi.")
        if number % 1_000 == 0:
            say(f"Đã đối chiếu {number} trên {len(manifest.files) + 1} tệp …")
    return manifest


def _is_ours(folder: Path) -> bool:
    return {each.name for each in folder.iterdir()} <= {"media", "private", "database", f"{NAME}.part"}


def _copy_files(source: Path, folder: Path, name: str, kept: dict[str, Kept], say: Say, round_: str) -> None:
    """Copy what is not there yet; a file that goes meanwhile is no longer the site's."""
    for number, path in enumerate(_files(source), 1):
        target = folder / name / path.relative_to(source)
        key = target.relative_to(folder).as_posix()
        try:
            if key in kept or (target.is_file() and target.stat().st_size == path.stat().st_size):
                kept.setdefault(key, look(folder, target))
                continue
            put(path, target, private=True)
        except FileNotFoundError:
            continue
        kept[key] = look(folder, target)
        if number % 500 == 0:
            say(f"Tệp {name}, {round_}: {number} …")


def _files(source: Path) -> Iterator[Path]:
    private = Path(settings.PRIVATE_ROOT)
    for path in sorted(source.rglob("*")):
        inside = path.is_relative_to(private) and not source.is_relative_to(private)
        if path.is_file() and not path.is_symlink() and not inside:
            yield path
