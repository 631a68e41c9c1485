"""Requests straight into a WSGI application: no test client, no network, so that little else is measured."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Application = Callable[..., Any]


@dataclass
class Request:
    """``headers`` in WSGI's spelling, for example HTTP_COOKIE. ``body`` may be made anew for each request."""

    path: str | Callable[[], str]
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: Callable[[], dict[str, Any]] | None = None
    status: int = 200

    def environ(self) -> dict[str, Any]:
        sent = json.dumps(self.body()).encode() if self.body else b""
        path = self.path if isinstance(self.path, str) else self.path()
        return {
            "REQUEST_METHOD": self.method,
            "PATH_INFO": path.partition("?")[0],
            "QUERY_STRING": path.partition("?")[2],
            "SCRIPT_NAME": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_TYPE": "application/json" if sent else "",
            "CONTENT_LENGTH": str(len(sent)),
            "wsgi.input": io.BytesIO(sent),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
            **self.headers,
        }


def send(application: Application, request: Request) -> bytes:
    """The answer's body; anything but the expected status is an error, not a fast answer."""
    answered: list[str] = []
    response = application(request.environ(), lambda status, headers, *_: answered.append(status))
    body = b"".join(response)
    response.close()
    if int(answered[0][:3]) != request.status:
        raise RuntimeError(f"{request.method} {request.path}: {answered[0]} {body[:200]!r}")
    return body


def seconds(
    application: Application,
    request: Request | Callable[[], object],
    times: int,
    clock: Callable[[], float] = time.process_time,
) -> float:
    """Seconds for so many requests, or calls: CPU of this process, unless another ``clock`` is given."""
    started = clock()
    for _ in range(times):
        if isinstance(request, Request):
            send(application, request)
        else:
            request()
    return clock() - started
