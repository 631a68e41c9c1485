"""The sending service of Zalo as far as this module talks to it, in a thread; it can be told how to answer next."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

TOKEN, SECRET = "a token", "a secret"


class FakeZalo:
    """``answers`` are used up one by one: an error code, an HTTP status ("503"), or "late"; then everything is taken."""

    def __init__(self) -> None:
        self.answers: list[int | str] = []
        self.asked: list[dict[str, Any]] = []
        self.taken: dict[str, dict[str, Any]] = {}
        self.lines: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.thread = Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/message/template"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join(5)

    def answer(self, headers: Any, message: dict[str, Any]) -> int | str:
        self.asked.append(message)
        proof = hmac.new(SECRET.encode(), TOKEN.encode(), hashlib.sha256).hexdigest()
        if (headers["access_token"], headers["appsecret_proof"]) != (TOKEN, proof):
            return -124
        given = self.answers.pop(0) if self.answers else 0
        if given == 0:
            self.taken[message["tracking_id"]] = message
        return given

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                fake.lines.append(self.requestline)
                given = fake.answer(self.headers, json.loads(body))
                if given == "late":
                    time.sleep(1)
                    return
                self.send_response(int(given) if isinstance(given, str) else 200)
                self.end_headers()
                self.wfile.write(json.dumps({"error": given, "message": "…"}).encode())

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler
