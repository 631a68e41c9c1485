"""A site in a process of its own: ``python -m tests.serving`` answers on 127.0.0.1 with the database it is told.

Its first line says the port. It ends when its input does, so none outlives the test that began it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

ROOT = Path(__file__).parent.parent


class Serving:
    """Starts the process and stops it by its id. ``port`` 0 takes a free one."""

    def __init__(self, database: Path, port: int = 0) -> None:
        env = {
            **os.environ,
            "CHINHQUYEN_DB": str(database),
            "DJANGO_SETTINGS_MODULE": "cms_site.settings.test",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.serving", str(port)],
            cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stdout
        self.port = int(self._process.stdout.readline())

    def __enter__(self) -> Serving:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """What is asked is the test's to know."""


def _serve(port: int) -> None:
    from django.core.wsgi import get_wsgi_application

    with make_server("127.0.0.1", port, get_wsgi_application(), handler_class=_Quiet) as server:
        print(server.server_port, flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
