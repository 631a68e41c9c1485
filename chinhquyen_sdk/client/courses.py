"""Deeds that follow one another: lists page by page, a case until it changes, a send until it is answered."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from chinhquyen_sdk.domain.disclosure.public import PublicPosting
from chinhquyen_sdk.domain.reception import Petition, PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.public import PublicCase
from chinhquyen_sdk.domain.reporting.public import ToldReport

from . import calls
from .deeds import Course, Deed, Item, Pause, Reply, Request
from .problems import ClientProblem, problem_of

R = TypeVar("R", bound=BaseModel)
BUSY = (429, 502, 503, 504)
# The site, or what stands before it, says itself that nothing was done.
NOT_DONE = (429, 503)


class _Page(Protocol):
    @property
    def results(self) -> Sequence[Any]: ...
    @property
    def next(self) -> str: ...


def _pages(page: Callable[..., Deed[Any]], **wanted: object) -> Course[Any]:
    cursor = ""
    while True:
        found: _Page = yield page(cursor, **wanted)
        for each in found.results:
            yield Item(each)
        if not found.next:
            return
        cursor = found.next


def petitions(
    *,
    q: str = "",
    kind: PetitionKind | None = None,
    state: PetitionState | None = None,
    due: str = "",
    village: str = "",
    officer: str = "",
    closed: bool = False,
) -> Course[Petition]:
    """Yield the petitions an officer may see, those due first on top; pages are fetched as you go.

    ``due`` is "overdue", "today", "week" or "standing"; ``officer`` an account's id or "none". A search
    with ``q`` looks among open and closed ones.
    """
    return _pages(
        calls.petitions_page,
        q=q,
        kind=kind,
        state=state,
        due=due,
        village=village,
        officer=officer,
        closed=closed,
    )


def postings(*, q: str = "", topic: str = "") -> Course[PublicPosting]:
    """Yield what was made public, the newest first."""
    return _pages(calls.postings_page, q=q, topic=topic)


def reports() -> Course[ToldReport]:
    """Yield the commune's periodic reports, the one due last on top."""
    return _pages(calls.reports_page)


def follow(code: str, secret: str, *, every: float = 300.0, times: int | None = None) -> Course[PublicCase]:
    """Yield the case as it stands, then again each time it has changed, until nothing more is to come.

    Asks each ``every`` seconds (the site lets a sender ask ten times in ten minutes); ``times`` ends it earlier.
    """
    known: PublicCase | None = None
    asked = 0
    while times is None or asked < times:
        if asked:
            yield Pause(every)
        case: PublicCase = yield calls.look_up(code, secret)
        asked += 1
        if known is None or (case.state, case.timeline) != (known.state, known.timeline):
            known = case
            yield Item(case)
        if not case.state.is_open:
            return


@dataclass(frozen=True)
class Patience:
    """How often a send is repeated, and how long to wait: ``first`` seconds, then twice as long, ``longest`` at most.

    A ``Retry-After`` of the site is waited for in full; one longer than ``longest`` is not, and the problem raised.
    """

    tries: int = 4
    first: float = 0.5
    longest: float = 60.0

    def pause(self, tried: int, asked: int | None) -> float | None:
        """Return how long to wait after ``tried`` sends, or None to give up."""
        if tried >= self.tries or (asked is not None and asked > self.longest):
            return None
        if asked is not None:
            return float(asked)
        # Many programs that met the same outage must not come back in the same instant.
        spread = 0.5 + random.random() / 2  # noqa: S311 - nothing secret
        return min(self.longest, self.first * float(2 ** (tried - 1))) * spread


def sending(
    deed: Deed[R], headers: dict[str, str], patience: Patience
) -> Generator[Request | Pause, Reply | ClientProblem | None, R]:
    """Send until there is an answer or patience is at its end; a carrier sends in what came back."""
    tried = 0
    while True:
        tried += 1
        came = yield _request(deed, headers)
        problem = _no(came)
        if problem is None:
            assert isinstance(came, Reply)  # noqa: S101 - said to the type checker
            return _answer(deed, came)
        pause = patience.pause(tried, problem.retry_after) if _again(deed, problem) else None
        if pause is None:
            raise problem
        yield Pause(pause)


def _again(deed: Deed[Any], problem: ClientProblem) -> bool:
    if problem.status in NOT_DONE:
        return True
    return deed.repeatable and (problem.status in BUSY or problem.code == "unreachable")


def _no(came: Reply | ClientProblem | None) -> ClientProblem | None:
    if isinstance(came, Reply):
        return None if came.status < 300 else problem_of(came.status, came.headers, came.body)
    return came


def _answer(deed: Deed[R], reply: Reply) -> R:
    try:
        return deed.answer.model_validate_json(reply.body)
    except ValidationError:  # not chained: its text would quote the answer
        raise ClientProblem("Máy chủ trả lời không đúng dạng.", status=reply.status) from None


def _request(deed: Deed[Any], headers: dict[str, str]) -> Request:
    told = {"Accept": "application/json", "User-Agent": "chinhquyen-sdk", **headers}
    if deed.key:
        told["Idempotency-Key"] = deed.key
    if deed.form is not None:
        told |= {"Content-Type": deed.form.content_type, "Content-Length": str(deed.form.size)}
        return Request(deed.method, deed.path, told, form=deed.form)
    told["Content-Type"] = "application/json"
    body = deed.wish.model_dump_json().encode() if deed.wish is not None else None
    return Request(deed.method, deed.path, told, body)
