"""Asking a server that is killed all the time: the same request again until it answers, as a browser's user would."""

from __future__ import annotations

import json
import re
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from http.cookiejar import CookieJar
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

PATIENCE = 240.0
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Answer(NamedTuple):
    """What came in the end; ``tries`` counts the requests that it took."""

    status: int
    text: str
    path: str
    tries: int


class Browser:
    """One person at one address; ``key`` is an officer's token, ``session`` one who signed in."""

    def __init__(self, port: int, host: str, address: str, key: str = "", session: str = "") -> None:
        self._base = f"http://127.0.0.1:{port}"
        self._headers = {"Host": host, "X-Forwarded-For": address}
        if key:
            self._headers["Authorization"] = f"Token {key}"
        self._session = session
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self._token = ""

    def get(self, path: str) -> Answer:
        """Read a page and keep its token for the next form."""
        answer = self._ask(path, None, {})
        self._token = (TOKEN.search(answer.text) or ["", self._token])[1]
        return answer

    def post(self, path: str, data: dict[str, str], files: dict[str, bytes] | None = None) -> Answer:
        """Send a form with its token."""
        body, kind = _form({"csrfmiddlewaretoken": self._token, **data}, files or {})
        return self._ask(path, body, {"Content-Type": kind})

    def call(self, path: str, data: object, key: str, files: dict[str, bytes] | None = None) -> Answer:
        """Send to the API, with the key that makes a second sending the first."""
        body, kind = json.dumps(data).encode(), "application/json"
        if files:
            assert isinstance(data, dict)
            body, kind = _form(data, files)
        return self._ask(f"/api/v1/{path}", body, {"Content-Type": kind, "Idempotency-Key": key})

    def _ask(self, path: str, body: bytes | None, more: dict[str, str]) -> Answer:
        headers = {**self._headers, **more}
        if self._session:
            headers["Cookie"] = self._session
        until, tries, last = time.monotonic() + PATIENCE, 0, ""
        while True:
            tries += 1
            request = urllib.request.Request(self._base + path, body, headers)  # noqa: S310 - always http to ourselves
            try:
                came = self._answered(request)
                if came.code < 500:
                    body, url = came.read().decode(), came.url or self._base + path
                    return Answer(came.code, body, url.removeprefix(self._base), tries)
                last = str(came.code)
            except (OSError, HTTPException) as error:  # killed before the answer, or in the middle of it
                last = type(error).__name__
            if time.monotonic() > until:
                raise TimeoutError(f"{path}: {last}")
            time.sleep(0.05)

    def _answered(self, request: urllib.request.Request) -> Any:
        try:
            return self._opener.open(request, timeout=20)
        except urllib.error.HTTPError as refusal:
            return refusal


def _form(data: dict[str, str], files: dict[str, bytes]) -> tuple[bytes, str]:
    if not files:
        return urlencode(data).encode(), "application/x-www-form-urlencoded"
    mark = uuid4().hex
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in data.items()
    ]
    for name, content in files.items():
        head = f'--{mark}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\nContent-Type: application/pdf\r\n\r\n'
        parts += [head.encode(), content, b"\r\n"]
    return b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"
