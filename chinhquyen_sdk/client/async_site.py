"""A commune's site for programs that do many things at once. httpx carries it: ``pip install chinhquyen-sdk[client]``."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Self, TypeVar

from pydantic import BaseModel

from . import calls, courses
from .carrying import awaited, site_address, small_names, streamed
from .courses import Patience, sending
from .deeds import Course, Deed, Item, Pause, Reply, Request
from .problems import ClientProblem, unreachable
from .uploads import Form

try:
    import httpx
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError("AsyncSite needs httpx: pip install chinhquyen-sdk[client]") from missing

R = TypeVar("R", bound=BaseModel)
T = TypeVar("T")


class AsyncSite:
    """The same as ``Site``, awaited: ``async with AsyncSite("https://commune.example") as site``."""

    file = awaited(calls.file)
    look_up = awaited(calls.look_up)
    follow = streamed(courses.follow)
    petitions = streamed(courses.petitions)
    petition = awaited(calls.petition)
    move = awaited(calls.move)
    reclassify = awaited(calls.reclassify)
    assign = awaited(calls.assign)
    report_place = awaited(calls.report_place)
    reception_days = awaited(calls.reception_days)
    book_visit = awaited(calls.book_visit)
    move_visit = awaited(calls.move_visit)
    cancel_visit = awaited(calls.cancel_visit)
    dues = awaited(calls.dues)
    publish = awaited(calls.publish)
    posting = awaited(calls.posting)
    postings = streamed(courses.postings)
    report = awaited(calls.report)
    reports = streamed(courses.reports)

    def __init__(
        self, address: str, *, token: str = "", timeout: float = 30.0, patience: Patience | None = None
    ) -> None:
        self.address = site_address(address)
        self.patience = patience or Patience()
        self._headers = {"Authorization": f"Token {token}"} if token else {}
        # No redirect is followed: the token would go to wherever the answer points.
        self._line = httpx.AsyncClient(timeout=timeout, follow_redirects=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Hang up."""
        await self._line.aclose()

    async def carry(self, deed: Deed[R]) -> R:
        """Do one deed and return its answer."""
        course = sending(deed, self._headers, self.patience)
        came: Reply | ClientProblem | None = None
        while True:
            try:
                step = course.send(came)
            except StopIteration as end:
                answer: R = end.value
                return answer
            if isinstance(step, Pause):
                await asyncio.sleep(step.seconds)
            came = None if isinstance(step, Pause) else await self._send(step)

    async def walk(self, course: Course[T]) -> AsyncIterator[T]:
        """Do deed after deed and yield what they come to."""
        answer: Any = None
        while True:
            try:
                step = course.send(answer)
            except StopIteration:
                return
            answer = None
            if isinstance(step, Item):
                yield step.value
            elif isinstance(step, Pause):
                await asyncio.sleep(step.seconds)
            else:
                answer = await self.carry(step)

    async def _send(self, asked: Request) -> Reply | ClientProblem:
        body = _in_pieces(asked.form) if asked.form is not None else asked.body
        try:
            reply = await self._line.request(
                asked.method, self.address + asked.path, headers=asked.headers, content=body
            )
        except httpx.HTTPError as cause:
            return unreachable(self.address, cause)
        return Reply(reply.status_code, small_names(reply.headers), reply.content)


async def _in_pieces(form: Form) -> AsyncIterator[bytes]:
    for piece in form.pieces():
        yield piece
