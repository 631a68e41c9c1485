"""A commune's site over HTTP, with the records of the SDK in and out.

Python's own urllib carries it: installing the SDK brings no HTTP library. The client sends the same
records the site's forms build, so a wrong value has the same words here as on the screen.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from pydantic import BaseModel, ValidationError

from .domain.messages import Problem
from .domain.reception import (
    AssignPetition,
    FilePetition,
    MovePetition,
    Petition,
    PetitionKind,
    PetitionState,
    ReclassifyPetition,
)
from .domain.reception.public import LookUp, PetitionFile, PetitionList, PublicCase, Receipt
from .domain.reception_days.public import (
    MoveMyVisit,
    PublicDay,
    PublicVisit,
    ReceptionDayList,
    VisitSecret,
    VisitSlip,
)
from .domain.reception_days.visits import BookVisit

R = TypeVar("R", bound=BaseModel)
PETITIONS = "/api/v1/reception/petitions/"
VISITS = "/api/v1/reception-days/"


class ClientProblem(Exception):
    """The site said no, or nothing that can be read.

    ``status`` is the HTTP status (0: no answer at all), ``code`` is for programs, ``str(problem)`` for people.
    ``errors`` holds what is wrong by field, ``basis`` the article behind a lawful no, ``retry_after`` the
    seconds to wait when the site asks for patience.
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
    ) -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.basis = basis
        self.errors = errors or {}
        self.retry_after = retry_after


class Client:
    """One commune's site, at its own address: ``Client("https://commune.example")``.

    ``token`` is an officer's API token; without one, only what a sender may do is open. ``timeout`` is in
    seconds. Raises ``ValueError`` for an address that is not plain http or https. Each call raises
    ``ClientProblem`` when the site does not do what was asked.
    """

    def __init__(self, address: str, *, token: str = "", timeout: float = 30.0) -> None:
        self.address = _site_address(address)
        self.timeout = timeout
        self._token = token
        self._opener = urllib.request.build_opener(_NoRedirects)

    def file_petition(self, wish: FilePetition, *, idempotency_key: str = "") -> Receipt:
        """File a petition. The secret in the receipt is shown this once.

        Sent again with the same ``idempotency_key`` (at most 200 characters) and the same wish, the site
        answers with the first receipt and files nothing new: use one whenever you may have to repeat.
        """
        return self._send("POST", PETITIONS, Receipt, wish, key=idempotency_key)

    def look_up(self, code: str, secret: str) -> PublicCase:
        """Return the case as its sender sees it. A wrong code and a wrong secret get the same 404."""
        return self._send("POST", f"{PETITIONS}lookup/", PublicCase, LookUp(code=code, secret=secret))

    def petitions(
        self,
        *,
        q: str = "",
        kind: PetitionKind | None = None,
        state: PetitionState | None = None,
        due: str = "",
        village: str = "",
        officer: str = "",
        closed: bool = False,
    ) -> Iterator[Petition]:
        """Yield the petitions an officer may see, those due first on top; pages are fetched as you go.

        ``due`` is "overdue", "today", "week" or "standing"; ``officer`` an account's id or "none". A search
        with ``q`` looks among open and closed ones.
        """
        wanted = {"q": q, "kind": kind, "state": state, "due": due, "village": village, "officer": officer}
        asked = {name: str(value) for name, value in wanted.items() if value}
        if closed:
            asked["closed"] = "true"
        while True:
            page = self._send("GET", f"{PETITIONS}?{urlencode(asked)}", PetitionList)
            yield from page.results
            if not page.next:
                return
            asked["cursor"] = page.next

    def petition(self, code: str) -> PetitionFile:
        """Return one petition with its history and every step that is lawful now."""
        return self._send("GET", _one(code), PetitionFile)

    def move(self, code: str, wish: MovePetition) -> PetitionFile:
        """Take one lawful step; a step the law does not allow now is a problem with status 409 and its basis."""
        return self._send("POST", f"{_one(code)}moves/", PetitionFile, wish)

    def reclassify(self, code: str, wish: ReclassifyPetition) -> PetitionFile:
        """Treat a petition as another kind; its sender is told why."""
        return self._send("POST", f"{_one(code)}kind/", PetitionFile, wish)

    def assign(self, code: str, wish: AssignPetition) -> PetitionFile:
        """Give a petition to an officer."""
        return self._send("POST", f"{_one(code)}officer/", PetitionFile, wish)

    def reception_days(self) -> tuple[PublicDay, ...]:
        """Return the coming days on which the commune's head receives, with the turns that are still free."""
        return self._send("GET", f"{VISITS}days/", ReceptionDayList).results

    def book_visit(self, wish: BookVisit, *, idempotency_key: str = "") -> VisitSlip:
        """Take a turn on a reception day. The secret in the slip is shown this once."""
        return self._send("POST", f"{VISITS}visits/", VisitSlip, wish, key=idempotency_key)

    def move_visit(self, code: str, wish: MoveMyVisit) -> PublicVisit:
        """Take another turn and give the old one back."""
        return self._send("POST", f"{VISITS}visits/{quote(code, safe='')}/move/", PublicVisit, wish)

    def cancel_visit(self, code: str, secret: str) -> PublicVisit:
        """Give the turn back."""
        wish = VisitSecret(secret=secret)
        return self._send("POST", f"{VISITS}visits/{quote(code, safe='')}/cancel/", PublicVisit, wish)

    def _send(
        self, method: str, path: str, answer: type[R], wish: BaseModel | None = None, *, key: str = ""
    ) -> R:
        body = wish.model_dump_json().encode() if wish is not None else None
        # The address was found to be http or https when this client was made.
        request = urllib.request.Request(self.address + path, body, self._headers(key), method=method)  # noqa: S310
        try:
            with self._opener.open(request, timeout=self.timeout) as reply:
                return answer.model_validate_json(reply.read())
        except urllib.error.HTTPError as refusal:
            with refusal:
                raise _problem(refusal.code, refusal.headers, refusal.read()) from None
        except ValidationError:  # not chained: its text would quote the answer
            raise ClientProblem("Máy chủ trả lời không đúng dạng.", status=200) from None
        except (OSError, HTTPException) as unreachable:
            raise ClientProblem(
                f"Không kết nối được với {self.address}.", code="unreachable"
            ) from unreachable

    def _headers(self, key: str) -> dict[str, str]:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": "chinhquyen-sdk",
        }
        if self._token:
            headers["Authorization"] = f"Token {self._token}"
        if key:
            headers["Idempotency-Key"] = key
        return headers


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Follows nothing: urllib would carry the token to wherever the answer points."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        return None


def _site_address(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"an address like https://commune.example is needed, not {address!r}")
    if parts.username or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise ValueError("the address names a site only: no account, no path, no query")
    return f"{parts.scheme}://{parts.netloc}"


def _one(code: str) -> str:
    return f"{PETITIONS}{quote(code, safe='')}/"


def _problem(status: int, headers: Message, body: bytes) -> ClientProblem:
    wait = headers.get("Retry-After", "")
    retry_after = int(wait) if wait.isdecimal() else None
    try:
        told: Any = json.loads(body)
        text = str(told.get("detail") or told["title"])
        errors: dict[str, list[Problem]] = {}
        for each in told.get("errors", ()):
            errors.setdefault(each["field"], []).append(Problem(each["code"], each["text"]))
        code, basis = str(told["code"]), str(told.get("basis", ""))
    except (ValueError, KeyError, TypeError, AttributeError):  # a proxy's page, not the site's own words
        return ClientProblem(f"Máy chủ trả lời {status}.", status=status, retry_after=retry_after)
    return ClientProblem(text, status=status, code=code, basis=basis, errors=errors, retry_after=retry_after)
