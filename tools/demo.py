"""`make demo`, `demo-load`, `demo-reset`: checks the port, makes .venv ready, hands over to demo_site.py.

Needs only Python's standard library: nothing is installed yet when it starts.
"""

from __future__ import annotations

import os
import socket
import sys

import setup
from paths import PYTHON, ROOT
from steps import stop


def main(what: str) -> None:
    if what == "serve":
        check_port(os.environ.get("PORT") or "8000")
    setup.ready("base")
    os.execv(PYTHON, [str(PYTHON), str(ROOT / "tools" / "demo_site.py"), what])


def check_port(text: str) -> None:
    """Ends with one clear line where the port is no port, is taken or may not be used."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        stop(f"PORT={text} is not a port: choose a number from 1 to 65535, for example: make demo PORT=8080")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except PermissionError:
            stop(f"Port {text} needs an administrator: choose a higher one, for example: make demo PORT=8080")
        except OSError:
            stop(f"Port {text} is busy: choose another one, for example: make demo PORT={free_port()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main(sys.argv[1])
