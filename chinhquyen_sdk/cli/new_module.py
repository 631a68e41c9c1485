"""`chinhquyen new-module tree_planting`: a whole small module under a new name, to begin one's own from."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .inputs import WrongInput

PATTERN = Path(__file__).parent / "hello_module"
# An index is named cq_<name>_newest, and Django takes thirty characters.
_LONGEST = 18
_LEFT_OUT = {"__pycache__", ".venv", ".git"}


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("new-module", help="mô-đun mới, chép từ mô-đun mẫu")
    parser.add_argument("name", metavar="TÊN", help="chữ thường không dấu, số, gạch dưới, như tree_planting")
    parser.add_argument(
        "--in", dest="where", metavar="THƯ_MỤC", default="", help="mặc định: chinhquyen-TÊN ở đây"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Copy the example under its new name; say what to do next."""
    name = args.name
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) or len(name) > _LONGEST:
        raise WrongInput(
            f"Tên “{name[:40]}” chưa dùng được: chữ thường không dấu, số, gạch dưới, bắt đầu bằng chữ, nhiều nhất {_LONGEST} ký tự."
        )
    if _taken(name):
        raise WrongInput(f"Đã cài một mô-đun tên “{name}” ở đây. Mời chọn tên khác.")
    into = Path(args.where or f"chinhquyen-{_dashed(name)}")
    if into.exists() and any(into.iterdir()):
        raise WrongInput(f"Thư mục {into} đã có tệp. Mời chọn tên khác hoặc thư mục trống.")
    written = list(write(name, into))
    sys.stdout.write(
        f"Đã viết {len(written)} tệp vào {into}.\n"
        f"Tiếp theo: pip install -e {into}, manage.py migrate, khởi động lại trang; mở /{name}/ và /admin/{name}/.\n"
        f"Lời, căn cứ, quyền: {into / f'chinhquyen_{name}' / 'module.py'}. Kiểm thử: pytest {into / 'tests'}.\n"
    )


def _taken(name: str) -> bool:
    from chinhquyen_sdk.modules import registry  # reads the entry points of everything installed

    found = registry()
    return bool(found.manifest(name)) or any(broken.name == name for broken in found.broken)


def write(name: str, into: Path) -> Iterator[Path]:
    """Write the example's files below ``into``, every "hello" of theirs as ``name``; yield each."""
    for source in sorted(PATTERN.rglob("*")):
        within = source.relative_to(PATTERN)
        if source.is_dir() or _LEFT_OUT & set(within.parts):
            continue
        target = into / _renamed(str(within), name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_renamed(source.read_text("utf-8"), name), "utf-8")
        target.chmod(source.stat().st_mode & 0o777 | 0o200)
        yield target


def _renamed(text: str, name: str) -> str:
    camel = "".join(part.capitalize() for part in name.split("_"))
    text = re.sub(r"(?<=-)hello|hello(?=-)", _dashed(name), text)
    return text.replace("hello", name).replace("Hello", camel)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
