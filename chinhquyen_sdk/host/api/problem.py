"""Every error of the API in one shape, RFC 9457, with the words that the form would show."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.signals import got_request_exception
from pydantic import BaseModel, Field, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused

from ..files import FileProblem
from ..idempotency import KeyReused
from .asked import Unreadable

log = logging.getLogger(__name__)
CONTENT_TYPE = "application/problem+json"


class FieldProblem(BaseModel):
    """One thing wrong with one field of what was sent."""

    field: str = Field(title="Trường", description='"" khi nói về cả nội dung')
    code: str = Field(title="Mã lỗi")
    text: str = Field(title="Lời giải thích")


class Problem(BaseModel):
    """An answer that says what is wrong, for people (text) and for programs (code)."""

    type: str = Field(default="about:blank", title="Loại")
    title: str = Field(title="Tóm tắt")
    status: int = Field(title="Mã HTTP")
    detail: str = Field(default="", title="Giải thích")
    code: str = Field(title="Mã lỗi")
    basis: str = Field(default="", title="Căn cứ pháp lý")
    errors: tuple[FieldProblem, ...] = Field(default=(), title="Các trường cần sửa")
    look: str = Field(
        default="",
        title="Dấu của nội dung phải xem",
        description="Gửi lại cùng nội dung, kèm look.digest là dấu này và look.answers trả lời từng chỗ.",
    )


_BY_STATUS = {
    400: ("bad_request", "Yêu cầu không đọc được."),
    401: ("not_authenticated", "Cần đăng nhập hoặc gửi kèm mã truy cập (Authorization: Token …)."),
    403: ("forbidden", "Tài khoản này không được làm việc này."),
    404: ("not_found", "Không tìm thấy."),
    405: ("method_not_allowed", "Địa chỉ này không nhận cách gọi đó."),
    406: ("not_acceptable", "Chỉ trả lời được bằng JSON."),
    409: ("refused", "Chưa làm được việc này."),
    413: ("too_large", "Nội dung gửi lên quá lớn."),
    415: ("unsupported_media_type", "Chỉ nhận JSON hoặc biểu mẫu."),
    422: ("invalid", "Nội dung chưa đúng."),
    429: ("throttled", "Gửi quá nhiều lần. Mời thử lại sau ít phút."),
    500: ("server_error", "Máy chủ gặp lỗi. Nội dung chưa được ghi nhận."),
}


def titles() -> list[tuple[int, str]]:
    """Return every status a problem may have, with its title."""
    return [(status, title) for status, (_, title) in _BY_STATUS.items()]


def handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """Return the problem for ``error``, as every ``RecordAPIView`` does. What nobody foresaw is logged, never shown."""
    problem = _of_domain(error)
    if problem is not None:
        set_rollback()
        return answer(problem)
    if isinstance(error, RequestDataTooBig):
        return answer(of_status(413))
    known = exception_handler(error, context)
    if known is not None:
        kept = {name: known[name] for name in ("WWW-Authenticate", "Retry-After", "Allow") if name in known}
        return answer(of_status(known.status_code, _detail(error, known.status_code)), headers=kept)
    if settings.DEBUG:
        return None
    set_rollback()
    log.error("The API failed: %s", type(error).__name__, exc_info=error)
    got_request_exception.send(sender=None, request=getattr(context.get("request"), "_request", None))
    return answer(of_status(500))


def answer(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """Return ``problem`` as a response."""
    return Response(problem.model_dump(), problem.status, headers=headers, content_type=CONTENT_TYPE)


def of_status(status: int, detail: str = "") -> Problem:
    """Return the problem for an HTTP status that needs no more words."""
    code, title = _BY_STATUS.get(status, _BY_STATUS[400])
    return Problem(title=title, status=status, code=code, detail=detail)


def _of_domain(error: Exception) -> Problem | None:
    if isinstance(error, ValidationError):
        return Problem(title="Nội dung chưa đúng.", status=422, code="invalid", errors=_fields(error))
    if isinstance(error, Unreadable):
        title = "Điều kiện lọc trong địa chỉ không đọc được."
        return Problem(title=title, status=400, code="unreadable_query", errors=_fields(error.error))
    if isinstance(error, FileProblem):
        wrong = FieldProblem(field="files", code=error.code, text=error.text)
        return Problem(title="Tệp chưa nhận được.", status=422, code="invalid", errors=(wrong,))
    if isinstance(error, Refused):
        return _refusal(error)
    return None


def _fields(error: ValidationError) -> tuple[FieldProblem, ...]:
    return tuple(
        FieldProblem(field=name, code=each.code, text=each.text)
        for name, problems in field_errors(error).items()
        for each in problems
    )


def _refusal(error: Refused) -> Problem:
    if isinstance(error, Unseen):
        finds = tuple(FieldProblem(field=f, code=code, text=text) for f, code, text in error.errors)
        return _no(error, finds, look=error.look.digest)
    errors = (FieldProblem(field=error.field, code=error.code, text=error.text),) if error.field else ()
    return _no(error, errors)


def _no(error: Refused, errors: tuple[FieldProblem, ...], look: str = "") -> Problem:
    return Problem(
        title="Chưa làm được việc này.",
        # The draft of Idempotency-Key asks for 422; a lawful no is a conflict with how the case stands.
        status=422 if isinstance(error, KeyReused) else 409,
        detail=error.text,
        code=error.code,
        basis=error.basis,
        errors=errors,
        look=look,
    )


def _detail(error: Exception, status: int) -> str:
    """Return what the error itself says where that is written by us and not by the framework."""
    if status == 429 and (seconds := getattr(error, "wait", None)):
        return f"Mời thử lại sau {int(seconds)} giây."
    return str(error) if status == 403 and type(error).__module__.startswith("django.core") else ""
