"""The way to the province's door and back. The token goes to the address the chair wrote down and to no other."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

SECONDS = 20
_MOST = 100_000  # bytes of an answer


class NotArrived(Exception):
    """The province did not take it; the words are for the officer. ``final``: sending it again would change nothing."""

    def __init__(self, text: str, *, final: bool = False) -> None:
        super().__init__(text)
        self.final = final


class _NoFurther(urllib.request.HTTPRedirectHandler):
    """A token is not carried on to wherever an answer points."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


open_url = urllib.request.build_opener(_NoFurther).open


def ask(address: str, path: str, token: str, body: bytes | None = None, key: str = "") -> bytes:
    """Ask the province (GET, or POST with a ``body``) and return its answer. Raises ``NotArrived`` in the officer's words."""
    where, host = _reachable(address)
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "X-Reporting-Token": token,
        "Host": host,
    }
    request = urllib.request.Request(where + path, data=body, headers=headers)  # noqa: S310 - SetLink lets http and https through, nothing else
    if key:
        request.add_header("Idempotency-Key", key)
    try:
        with open_url(request, timeout=SECONDS) as answer:
            return bytes(answer.read(_MOST))
    except urllib.error.HTTPError as error:
        raise NotArrived(_said(error), final=error.code in (401, 403, 409, 422)) from None
    except (OSError, http.client.HTTPException) as error:
        raise NotArrived(f"Không tới được trang của tỉnh ({_why(error)}).") from None


def _reachable(address: str) -> tuple[str, str]:
    """Return the address to connect to and the host to ask for. Names under .localhost are this machine (RFC 6761), though
    not every resolver knows it."""
    parts = urlsplit(address)
    if not (parts.hostname or "").endswith(".localhost"):
        return address, parts.netloc
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://127.0.0.1{port}{parts.path}", parts.netloc


def _said(error: urllib.error.HTTPError) -> str:
    if 300 <= error.code < 400:
        return "Trang của tỉnh đã chuyển sang địa chỉ khác: mời hỏi tỉnh địa chỉ mới."
    if error.code == 404:
        return "Địa chỉ này không phải trang nhận báo cáo của tỉnh: mời xem lại địa chỉ."
    try:
        told: Any = json.loads(error.read(_MOST))
        return f"Tỉnh trả lời: {told.get('detail') or told.get('title')}"
    except (ValueError, AttributeError):
        return f"Trang của tỉnh trả lời mã {error.code}."


def _why(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    said = {"ConnectionRefusedError": "máy chủ của tỉnh chưa chạy", "TimeoutError": "chờ quá lâu",
            "gaierror": "không có địa chỉ ấy trên mạng", "SSLCertVerificationError": "chứng thư bảo mật của trang không đúng"}  # fmt: skip
    name = type(reason).__name__
    return said.get(name, name)
