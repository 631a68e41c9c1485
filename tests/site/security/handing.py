"""What a file's answer must tell the browser: keep it or show it, guess nothing, and who may store it."""

from __future__ import annotations

from django.http.response import HttpResponseBase

# What a browser would run, or could be made to run, from our own origin.
ACTIVE = (
    "text/html",
    "image/svg+xml",
    "application/xhtml+xml",
    "text/xml",
    "application/xml",
    "text/javascript",
    "application/javascript",
    "application/x-shockwave-flash",
)
PAGES = ("text/html", "application/json", "application/problem+json")


def is_file(answer: HttpResponseBase) -> bool:
    """Say whether something is handed out: by its type, or because the answer names it as a file."""
    return answer.status_code == 200 and ("Content-Disposition" in answer or type_of(answer) not in PAGES)


def type_of(answer: HttpResponseBase) -> str:
    return answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()


def faults(answer: HttpResponseBase, *, public: bool) -> list[str]:
    """What is wrong with the answer that hands a file out; ``public``: to somebody who has not signed in, too."""
    found = []
    how = answer.headers.get("Content-Disposition", "inline")
    if answer.headers.get("X-Content-Type-Options") != "nosniff":
        found.append("the browser may guess another kind")
    # A drawing of ours, opened by itself, stands in a sandbox where nothing runs.
    boxed = "sandbox" in answer.headers.get("Content-Security-Policy", "")
    if type_of(answer) in ACTIVE and not boxed and not how.startswith("attachment"):
        found.append(f"{type_of(answer)} is shown on our own origin")
    kept = {part.strip() for part in answer.headers.get("Cache-Control", "").split(",")}
    if not public and not {"private", "no-store"} <= kept:
        found.append(f"private, and may be stored: {answer.headers.get('Cache-Control', 'nothing said')!r}")
    return found


def allows_inline(answer: HttpResponseBase) -> bool:
    """Say whether the page may carry styles or scripts written into it; a file in a sandbox of its own is none of ours."""
    policy = answer.headers.get("Content-Security-Policy", "")
    return "'unsafe-inline'" in policy and "sandbox" not in policy
