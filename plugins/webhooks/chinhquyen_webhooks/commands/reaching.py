"""The way to an address that somebody typed in: never into our own house (server-side request forgery).

The name is resolved once, every address it has is judged, and the connection goes to the one that was judged:
a name that points elsewhere a moment later gains nothing. No redirect is followed, no proxy is asked.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

from chinhquyen_sdk.domain.refusals import Refused

SECONDS = 10
_RULE = "quy tắc của mô-đun Báo tin cho phần mềm khác"
_LOCAL = ("127.0.0.1", "localhost")


class NotTaken(Exception):
    """The other side did not take it; the words are for the office."""

    def __init__(self, text: str, status: int | None = None) -> None:
        super().__init__(text)
        self.status = status


class _Way(NamedTuple):
    host: str
    ip: str
    port: int
    path: str
    sealed: bool


def way_to(address: str) -> _Way:
    """Return how to reach ``address``. Raises ``Refused`` when it is not https or leads into a private network."""
    parts = urlsplit(address)
    host, sealed = parts.hostname or "", parts.scheme == "https"
    local = _may_be_local() and host in _LOCAL
    if not sealed and not local:
        raise _no("Địa chỉ phải bắt đầu bằng https://.", "not_sealed")
    port = parts.port or (443 if sealed else 80)
    found = [host] if local and host != "localhost" else _resolved(host, port)
    if not local and not all(_outside(each) for each in found):
        raise _no("Địa chỉ này dẫn vào mạng nội bộ, máy không gửi tới đó.", "private_network")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _Way(host, found[0], port, path, sealed)


def post(address: str, headers: Mapping[str, str], body: bytes) -> int:
    """Send ``body`` and return the status of a yes (2xx); anything else is ``NotTaken``."""
    try:
        way = way_to(address)
    except Refused as no:
        raise NotTaken(no.text) from None
    line = _Line(way)
    try:
        line.request("POST", way.path, body, {**headers, "Content-Type": "application/json"})
        status = line.getresponse().status
    except ssl.SSLError:
        raise NotTaken("Chứng thư bảo mật của bên nhận không đúng.") from None
    except TimeoutError:
        raise NotTaken("Bên nhận trả lời quá lâu.") from None
    except (OSError, http.client.HTTPException):
        raise NotTaken("Không tới được bên nhận.") from None
    finally:
        line.close()
    if not 200 <= status < 300:
        raise NotTaken(f"Bên nhận trả lời mã {status}.", status)
    return status


class _Line(http.client.HTTPConnection):
    """Connects to the address that was judged, and asks for the host by its name."""

    def __init__(self, way: _Way) -> None:
        super().__init__(way.host, way.port, timeout=SECONDS)
        self.default_port = 443 if way.sealed else 80
        self._way = way

    def connect(self) -> None:
        line = socket.create_connection((self._way.ip, self._way.port), SECONDS)
        if self._way.sealed:
            line = ssl.create_default_context().wrap_socket(line, server_hostname=self._way.host)
        self.sock = line


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _no("Không có địa chỉ ấy trên mạng.", "unknown_host") from None
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def _outside(ip: str) -> bool:
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is not None:
            return False  # an address wrapped in another only hides where it leads
    return address.is_global and not address.is_multicast


def _may_be_local() -> bool:
    # For tests and for trying a receiver on one's own machine; never on a site that people use.
    return bool(getattr(settings, "CHINHQUYEN_WEBHOOKS_LOCAL", False))


def _no(text: str, code: str) -> Refused:
    return Refused(text, basis=_RULE, code=code, field="address")
