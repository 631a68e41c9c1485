"""Lines of the log in words, for whoever reads them: a page's lines cost the same few questions however many they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.auth import get_user_model
from pydantic import ValidationError

from chinhquyen_sdk.domain.events import decode

from ..models import AccessLog, AuditEntry, JournalEntry
from ..staff import name_of
from .sources import sources_of

ACTS = {
    "signed_in": "Đăng nhập",
    "signed_out": "Đăng xuất",
    "sign_in_failed": "Đăng nhập không được",
    "locked_out": "Bị khóa vì đăng nhập sai nhiều lần",
    "account_made": "Lập tài khoản",
    "account_changed": "Sửa tài khoản",
    "account_removed": "Xóa tài khoản",
    "account_given": "Giao thêm việc, quyền cho tài khoản",
    "account_taken": "Rút bớt việc, quyền của tài khoản",
    "role_made": "Lập nhóm việc",
    "role_changed": "Sửa nhóm việc",
    "role_removed": "Xóa nhóm việc",
    "role_given": "Giao thêm quyền, người cho nhóm việc",
    "role_taken": "Rút bớt quyền, người của nhóm việc",
    "permission_given": "Giao quyền ở đơn vị",
    "permission_taken": "Rút quyền ở đơn vị",
    "modules_switched": "Bật, tắt mô-đun",
    "export_taken": "Tải tệp xuất",
    "opened": "Xem thông tin bảo vệ",
    "edited": "Sửa trang, dữ liệu",
    "log_read": "Đọc nhật ký hệ thống",
    "forgotten": "Xóa dữ liệu hết hạn giữ",
    "hold_placed": "Giữ lại, chưa xóa",
    "hold_lifted": "Thôi giữ lại",
}  # fmt: skip
# These are about an account, whose number says nothing to a reader.
OF_ACCOUNTS = {act for act in ACTS if act.startswith(("signed_", "sign_in_", "locked_", "account_"))}
_KINDS = {"citizen": "người ngoài cơ quan", "system": "máy"}


class Line(NamedTuple):
    """One line as it is read; ``code`` names what it is about for people: a case's code, an account's person, or nothing."""

    entry: AuditEntry
    who: str
    act: str
    note: str
    code: str = ""


def lines_of(entries: Sequence[AuditEntry]) -> list[Line]:
    """Return ``entries`` in words: three questions at most."""
    sources = sources_of(entries)
    ids = {entry.actor_id for entry in entries if entry.actor_kind == "staff" and entry.actor_id.isdigit()}
    ids |= {entry.subject for entry in entries if _is_of_account(entry)}
    names = {str(user.pk): name_of(user) for user in get_user_model()._default_manager.filter(pk__in=ids)}
    return [
        Line(
            entry,
            _who(entry, names),
            *_said(entry, sources.get((entry.source, entry.ref))),
            code=names.get(entry.subject, "") if _is_of_account(entry) else "",
        )
        for entry in entries
    ]


def _is_of_account(entry: AuditEntry) -> bool:
    return entry.act in OF_ACCOUNTS and entry.subject.isdigit()


def _who(entry: AuditEntry, names: dict[str, str]) -> str:
    if entry.actor_kind != "staff":
        return _KINDS.get(entry.actor_kind, entry.actor_kind)
    return names.get(entry.actor_id) or f"tài khoản đã xóa (mã {entry.actor_id})"


def _said(entry: AuditEntry, row: JournalEntry | AccessLog | None) -> tuple[str, str]:
    match row:
        case JournalEntry():
            return _of_event(row), entry.note
        case AccessLog():
            return f"{ACTS['opened']}: {row.what}", row.reason
    return ACTS.get(entry.act, entry.act), entry.note


def _of_event(row: JournalEntry) -> str:
    try:
        return decode(row.hook, row.payload).for_staff()
    except ValidationError:  # an event of another version of its module
        return row.hook
