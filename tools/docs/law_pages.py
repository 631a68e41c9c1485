"""Pages made of the law as it is kept: every rule, every duty, every line of the plan, with its source and how sure it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from chinhquyen_sdk import rules
from chinhquyen_sdk.domain.disclosure import duties
from chinhquyen_sdk.domain.indicators import plan_lines

_MADE = "Trang này được làm ra từ dữ liệu trong SDK; không sửa ở đây.\n"
_DOUBT = "chưa kiểm chứng"
PLAN_YEAR = 2026


def pages() -> dict[str, str]:
    """Return the pages by their addresses."""
    return {
        "law/index.md": "\n".join(_rules()),
        "law/duties.md": "\n".join(_duties()),
        "law/plan.md": "\n".join(_plan()),
    }


def _rules() -> Iterator[str]:
    yield f"# Thời hạn, con số trong luật\n\n{_MADE}"
    by_document: dict[str, list[Any]] = defaultdict(list)
    for rule in rules():
        by_document[rule.basis[0].document if rule.basis else "Không nêu văn bản"].append(rule)
    for document in sorted(by_document):
        yield f"## {document}\n"
        yield from _table(
            ("Mã", "Việc", "Thời hạn", "Căn cứ", "Áp dụng", "Độ tin"), map(_rule, by_document[document])
        )


def _rule(rule: Any) -> tuple[str, ...]:
    basis = "; ".join(each.article for each in rule.basis)
    since = f"từ {rule.valid_from:%d/%m/%Y}" if rule.valid_from else ""
    until = f"đến {rule.valid_to:%d/%m/%Y}" if rule.valid_to else ""
    sure = "đã kiểm chứng" if rule.verified else f"**{_DOUBT}**"
    length = rule.wording or f"{rule.length} {getattr(rule.unit, 'label', rule.unit)}"
    return (
        f"`{rule.id}`",
        rule.trigger,
        length,
        basis,
        f"{since} {until}".strip(),
        f"{sure}. {rule.source} {rule.caution}".strip(),
    )


def _duties() -> Iterator[str]:
    yield f"# Nội dung phải công khai\n\n{_MADE}"
    yield from _table(
        ("Mã", "Nội dung", "Căn cứ", "Nhịp", "Độ tin"),
        (
            (
                f"`{one.code}`",
                one.title,
                one.basis_text,
                one.rhythm_text,
                "đã kiểm chứng" if one.verified else f"**{_DOUBT}**",
            )
            for one in duties()
        ),
    )


def _plan() -> Iterator[str]:
    yield f"# Chỉ tiêu của kế hoạch năm {PLAN_YEAR}\n\n{_MADE}"
    yield from _table(
        ("Số", "Chỉ tiêu", "Đề ra", "Mục"),
        ((one.id, one.title, f"{one.target} {one.unit}", one.section) for one in plan_lines(PLAN_YEAR)),
    )


def _table(heads: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "|" + " --- |" * len(heads)
    for line in lines:
        yield "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in line) + " |"
    yield ""
