"""Waits for the demo's first page, then prints where to go and who to be."""

from __future__ import annotations

import os
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

ENGLISH = {
    "canbo": "officer",
    "canbo2": "officer",
    "chutich": "chair",
    "mattran": "front",
    "bientap": "editor",
}
PATIENCE = 60.0  # seconds until the first page must have answered


def announce(ended: Callable[[], bool]) -> None:
    """Prints the addresses once the home page answers; returns early when a process ended meanwhile."""
    address = f"http://127.0.0.1:{port()}/"
    last = time.monotonic() + PATIENCE
    while not ended():
        if answers(address):
            print(text(), flush=True)
            return
        if time.monotonic() > last:
            print(f"{address} does not answer with 200; the lines above say why.", file=sys.stderr)
            return
        time.sleep(0.1)


def port() -> int:
    return int(os.environ.get("PORT") or 8000)


def answers(address: str) -> bool:
    """Without any proxy the environment may name: the page is on this machine."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(address, timeout=30) as page:
            return page.status == 200
    except (urllib.error.URLError, OSError):
        return False


def text() -> str:
    """One block for each commune: its address, then a line for each kind of person."""
    from cms_site.demo.accounts import PASSWORD
    from cms_site.demo.texts import communes

    blocks = [line for commune in communes() for line in ("", *block(commune))]
    ending = f"Password of every account: {PASSWORD}   Administrator of both: admin"
    return "\n".join([*blocks, "", ending, "Ctrl-C stops the demo; what was entered is kept."])


def block(commune: dict[str, Any]) -> list[str]:
    """The default commune answers on plain localhost as well."""
    from cms_site.demo.accounts import JOBS

    names = ["localhost"] * commune["default"] + [commune["hostname"]]
    home, *also = [f"http://{name}:{port()}/" for name in names]
    title = f"{commune['kind'].capitalize()} {commune['name']}"
    return [
        f"{title}   {home}" + "".join(f"   (also {address})" for address in also),
        f"  {'citizen':<8} {'Người dân':<16} no account: {home}don-thu/gui/ files, {home}don-thu/tra-cuu/ follows",
        *[
            f"  {ENGLISH[job.user]:<8} {job.label:<16} {job.user}@{commune['account']}, at {home}admin/"
            for job in JOBS
        ],
    ]
