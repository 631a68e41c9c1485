"""What the site said no with, or that nothing could be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chinhquyen_sdk.domain.messages import Problem


class ClientProblem(Exception):
    """The site said no, or nothing that can be read.

    ``status`` is the HTTP status (0: no answer at all), ``code`` is for programs, ``str(problem)`` for people.
    ``errors`` holds what is wrong by field, ``basis`` the article behind a lawful no, ``retry_after`` the
    seconds to wait when the site asks for patience, ``look`` the digest to send back with the answers to finds
    of personal data.
    """

    def __init__(
        self,
        text: str,
        *,
        status: int = 0,
        code: str = "unreadable",
        basis: str = "",
        errors: dict[str, list[Problem]] | None = None,
        retry_after: int | None = None,
        look: str = "",
    ) -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.basis = basis
        self.errors = errors or {}
        self.retry_after = retry_after
        self.look = look


def unreachable(address: str, cause: Exception) -> ClientProblem:
    """Return the problem of no answer; ``cause`` (no such name, refused, too slow) stays beneath it."""
    problem = ClientProblem(f"Không kết nối được với {address}.", code="unreachable")
    problem.__cause__ = cause
    return problem


def problem_of(status: int, headers: Mapping[str, str], body: bytes) -> ClientProblem:
    """Return the problem that an answer tells; a proxy's page has only its status."""
    wait = headers.get("retry-after", "")
    retry_after = int(wait) if wait.isdecimal() else None
    try:
        told: Any = json.loads(body)
        text = str(told.get("detail") or told["title"])
        errors: dict[str, list[Problem]] = {}
        for each in told.get("errors", ()):
            errors.setdefault(each["field"], []).append(Problem(each["code"], each["text"]))
        code, basis, look = str(told["code"]), str(told.get("basis", "")), str(told.get("look", ""))
    except (ValueError, KeyError, TypeError, AttributeError):  # a proxy's page, not the site's own words
        return ClientProblem(f"Máy chủ trả lời {status}.", status=status, retry_after=retry_after)
    return ClientProblem(
        text, status=status, code=code, basis=basis, errors=errors, retry_after=retry_after, look=look
    )
