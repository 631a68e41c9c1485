"""A receiver on this machine that keeps what it gets and answers as told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, NamedTuple


class Got(NamedTuple):
    """One message as it came over the line."""

    headers: dict[str, str]
    body: bytes


class Receiver:
    """``answers``: the statuses of the next answers; then 204."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.got: list[Got] = []
        self.answers: list[int] = []


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A receiver that listens until the test is over."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            mine.got.append(Got(dict(self.headers.items()), body))
            status = mine.answers.pop(0) if mine.answers else 204
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "http://169.254.169.254/latest/")
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            """What came is the test's to know."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    mine = Receiver(f"http://127.0.0.1:{server.server_port}/tin/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield mine
    finally:
        server.shutdown()
        server.server_close()
