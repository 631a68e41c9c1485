"""`chinhquyen letter TEMPLATE --data data.json -o out.pdf`: a whole letter from a file of facts."""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from .inputs import WrongInput, as_json

if TYPE_CHECKING:
    from chinhquyen_sdk.domain.letters.document import LetterDocument
    from chinhquyen_sdk.domain.letters.templates import LetterTemplate

ENDINGS = (".pdf", ".docx", ".html", ".txt")
_JSON_TEXTS = {"invalid_date": "Ngày viết chưa đúng; trong tệp JSON viết như 2026-11-23."}


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("letter", help="viết một lá thư từ mẫu và một tệp dữ liệu JSON")
    parser.add_argument("template", metavar="MẪU", nargs="?", help="mã mẫu thư, như wedding (xem --list)")
    parser.add_argument("--data", metavar="TỆP.json", help="dữ liệu của thư; - là đọc từ đầu vào")
    parser.add_argument("-o", "--out", metavar="TỆP", help="nơi ghi: .pdf, .docx, .html hoặc .txt")
    parser.add_argument(
        "--spoken", action="store_true", help="với .txt: lời đọc loa, số và ngày viết bằng chữ"
    )
    parser.add_argument("--list", action="store_true", help="liệt kê các mẫu thư")
    parser.add_argument("--fields", action="store_true", help="liệt kê dữ liệu mà mẫu thư cần")
    parser.add_argument("--json", action="store_true", help="in JSON; với --fields là JSON Schema")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """List, describe or write."""
    if args.list:
        return _list(as_objects=args.json)
    if not args.template:
        raise WrongInput("Mời chọn một mẫu thư; xem các mẫu bằng: chinhquyen letter --list")
    form = _template(args.template)
    if args.fields:
        return _fields(form, as_schema=args.json)
    if not args.data or not args.out:
        raise WrongInput("Viết thư cần --data TỆP.json và -o TỆP.pdf (hoặc .docx, .html, .txt).")
    return _write(form, args.data, Path(args.out), spoken=args.spoken)


def _list(*, as_objects: bool) -> None:
    from chinhquyen_sdk.domain.letters.templates import all_templates

    if as_objects:
        facts = [form.model_dump(mode="json", exclude={"body"}) for form in all_templates()]
        sys.stdout.write(as_json([{**fact, "kinds": sorted(fact["kinds"])} for fact in facts]))
        return
    for form in all_templates():
        sys.stdout.write(f"{form.id}: {form.label}\n")


def _template(id: str) -> LetterTemplate:
    from chinhquyen_sdk.domain.letters.templates import all_templates

    known = {form.id: form for form in all_templates()}
    if id in known:
        return known[id]
    close = difflib.get_close_matches(id, known, n=1)
    hint = f"Ý ông/bà là “{close[0]}”?" if close else "Xem các mẫu bằng: chinhquyen letter --list"
    raise WrongInput(f"Không có mẫu thư “{' '.join(id.split())[:40]}”. {hint}")


def _fields(form: LetterTemplate, *, as_schema: bool) -> None:
    from chinhquyen_sdk.domain.letters.filling import data_model

    model = data_model(form)
    if as_schema:
        sys.stdout.write(as_json(model.model_json_schema()))
        return
    for name, field in model.model_fields.items():
        need = "" if field.is_required() else " (có thể bỏ trống)"
        more = f", {field.description}" if field.description else ""
        sys.stdout.write(f"{name}: {field.title or name}{more}{need}\n")


def _write(form: LetterTemplate, data: str, out: Path, *, spoken: bool) -> None:
    from chinhquyen_sdk.domain.letters.filling import data_model, document_for

    renderer = _renderer(out.suffix.lower(), spoken=spoken)
    model = data_model(form)
    try:
        document = document_for(form, model.model_validate_json(_read(data)))
    except ValidationError as error:
        raise WrongInput(_told(error, model)) from None
    try:
        _put(renderer(document), out)
    except ModuleNotFoundError as missing:
        raise WrongInput(
            f"Cần cài thêm phần viết thư (thiếu {missing.name}): pip install 'chinhquyen-sdk[letters]'"
        ) from None


def _read(data: str) -> str:
    try:
        text = sys.stdin.read() if data == "-" else Path(data).read_text("utf-8-sig")
        if not isinstance(json.loads(text), dict):
            raise WrongInput(f"Tệp {data} phải là một đối tượng JSON, dạng {{ … }}.")
    except (OSError, UnicodeDecodeError) as problem:
        raise WrongInput(f"Không đọc được tệp dữ liệu {data}: {type(problem).__name__}.") from None
    except json.JSONDecodeError as problem:
        raise WrongInput(
            f"Tệp {data} không đúng JSON ở dòng {problem.lineno}, cột {problem.colno}."
        ) from None
    return text


def _renderer(ending: str, *, spoken: bool) -> Callable[[LetterDocument], bytes]:
    from chinhquyen_sdk import rendering as to

    if ending not in ENDINGS:
        raise WrongInput(
            f"Không ghi được dạng “{ending or 'không có đuôi'}”; dùng .pdf, .docx, .html hoặc .txt."
        )
    as_text = to.letter_script if spoken else to.letter_text
    return {
        ".pdf": to.letter_pdf,
        ".docx": to.letter_docx,
        ".html": lambda document: to.letter_page(document).encode(),
        ".txt": lambda document: (as_text(document).rstrip() + "\n").encode(),
    }[ending]


def _put(content: bytes, out: Path) -> None:
    """Write beside ``out`` and move it there at once: whoever looks sees the old file or the whole new one."""
    try:
        with TemporaryDirectory(dir=out.parent, prefix=".chinhquyen-") as room:
            part = Path(room) / out.name
            part.write_bytes(content)
            part.replace(out)
    except OSError as problem:
        raise WrongInput(f"Không ghi được {out}: {problem.strerror or 'lỗi ghi tệp'}.") from None


def _told(error: ValidationError, model: type[BaseModel]) -> str:
    from chinhquyen_sdk.domain.messages import field_errors

    lines = ["Dữ liệu chưa viết được thư:"]
    for name, problems in field_errors(error).items():
        title = _title(model, name.split(".")) if name else ""
        label = f"{name} ({title})" if title and title != name else name or "cả thư"
        lines += [f"  {label}: {_JSON_TEXTS.get(problem.code, problem.text)}" for problem in problems]
    return "\n".join(lines)


def _title(model: Any, path: list[str]) -> str:
    """Return the Vietnamese name of a field, however deep it stands."""
    field = getattr(model, "model_fields", {}).get(path[0])
    if field is None:
        return ""
    if len(path) == 1:
        return str(field.title or "")
    kinds = [field.annotation, *getattr(field.annotation, "__args__", ())]
    return next(filter(None, (_title(kind, path[1:]) for kind in kinds)), "")
