"""One try at somebody else's address: short, polite, and never at a machine of our own house."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from typing import NamedTuple
from urllib.parse import quote, urlsplit

SECONDS = 5.0
AGENT = "chinhquyen-link-check"
# Letters with marks are sent as browsers send them; what was encoded already stays as it is.
WRITTEN = "/%:@!$&'()*+,;=~-._?[]"
THERE = {401, 403, 405, 429}  # somebody is there and does not like machines


class Answer(NamedTuple):
    """``broken`` is None where it was not tried."""

    broken: bool | None
    said: str


def call(address: str) -> Answer:
    """Ask for the head of ``address``, then for its first bytes; a redirect counts as an answer and is not followed."""
    parts = urlsplit(address)
    try:
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        found = public_address(host, port)
    except (ValueError, OSError):
        return Answer(True, "không tìm thấy máy chủ này")
    if found is None:
        return Answer(None, "địa chỉ trong mạng nội bộ, không gọi thử")
    try:
        status = _status(parts.scheme, host, port, found, parts.path or "/", parts.query)
    except ssl.SSLError:
        return Answer(True, "chứng thư bảo mật không hợp lệ")
    except TimeoutError:
        return Answer(True, f"không trả lời trong {SECONDS:.0f} giây")
    except (OSError, http.client.HTTPException):
        return Answer(True, "không kết nối được")
    except ValueError:
        return Answer(True, "địa chỉ viết sai")
    good = status < 400 or status in THERE
    return Answer(not good, "" if good else f"máy chủ trả lời {status}")


def public_address(host: str, port: int) -> str | None:
    """Return the address to connect to; None when any of the host's addresses lies in a private network."""
    found = {entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not all(ipaddress.ip_address(str(each).partition("%")[0]).is_global for each in found):
        return None
    return str(min(found, key=lambda each: ":" in str(each)))


def _status(scheme: str, host: str, port: int, found: str, path: str, query: str) -> int:
    target = quote(f"{path}?{query}" if query else path, safe=WRITTEN)
    status = _ask("HEAD", scheme, host, port, found, target)
    # Many servers know no HEAD, or lie about it.
    return _ask("GET", scheme, host, port, found, target) if status >= 400 and status not in THERE else status


def _ask(method: str, scheme: str, host: str, port: int, found: str, target: str) -> int:
    # Connected to the very address that was judged: a second look-up of the name could say another.
    link: socket.socket = socket.create_connection((found, port), timeout=SECONDS)
    try:
        if scheme == "https":
            link = ssl.create_default_context().wrap_socket(link, server_hostname=host)
        asking = http.client.HTTPConnection(host, port, timeout=SECONDS)
        asking.sock = link
        named = host if port in (80, 443) else f"{host}:{port}"
        asking.request(method, target, headers={"Host": named, "User-Agent": AGENT, "Connection": "close"})
        return asking.getresponse().status
    finally:
        link.close()
