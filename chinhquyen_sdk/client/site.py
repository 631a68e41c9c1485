"""A commune's site for programs that wait for each answer. Python's own urllib carries it."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, TypeVar

from pydantic import BaseModel

from . import calls, courses
from .carrying import done, listed, site_address, small_names
from .courses import Patience, sending
from .deeds import Course, Deed, Item, Pause, Reply, Request
from .problems import ClientProblem, unreachable

R = TypeVar("R", bound=BaseModel)
T = TypeVar("T")


class Site:
    """One commune's site, at its own address: ``Site("https://commune.example")``.

    ``token`` is an officer's API token; without one, only what a sender may do is open. ``timeout`` is in
    seconds, ``patience`` says how often a send is repeated. Raises ``ValueError`` for an address that is not
    plain http or https. Each call raises ``ClientProblem`` when the site does not do what was asked.
    """

    file = done(calls.file)
    look_up = done(calls.look_up)
    follow = listed(courses.follow)
    petitions = listed(courses.petitions)
    petition = done(calls.petition)
    move = done(calls.move)
    reclassify = done(calls.reclassify)
    assign = done(calls.assign)
    report_place = done(calls.report_place)
    reception_days = done(calls.reception_days)
    book_visit = done(calls.book_visit)
    move_visit = done(calls.move_visit)
    cancel_visit = done(calls.cancel_visit)
    dues = done(calls.dues)
    publish = done(calls.publish)
    posting = done(calls.posting)
    postings = listed(courses.postings)
    report = done(calls.report)
    reports = listed(courses.reports)

    def __init__(
        self, address: str, *, token: str = "", timeout: float = 30.0, patience: Patience | None = None
    ) -> None:
        self.address = site_address(address)
        self.timeout = timeout
        self.patience = patience or Patience()
        self._headers = {"Authorization": f"Token {token}"} if token else {}
        self._opener = urllib.request.build_opener(_NoRedirects)

    def carry(self, deed: Deed[R]) -> R:
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
                time.sleep(step.seconds)
            came = None if isinstance(step, Pause) else self._send(step)

    def walk(self, course: Course[T]) -> Iterator[T]:
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
                time.sleep(step.seconds)
            else:
                answer = self.carry(step)

    def _send(self, asked: Request) -> Reply | ClientProblem:
        body = asked.form.pieces() if asked.form is not None else asked.body
        request = urllib.request.Request(  # noqa: S310 - found to be http or https when this site was made
            self.address + asked.path, body, dict(asked.headers), method=asked.method
        )
        try:
            return self._answered(request)
        except (OSError, HTTPException) as cause:
            return unreachable(self.address, cause)

    def _answered(self, request: urllib.request.Request) -> Reply:
        try:
            with self._opener.open(request, timeout=self.timeout) as reply:
                return Reply(reply.status, small_names(reply.headers), reply.read())
        except urllib.error.HTTPError as refusal:
            # A refusal may be cut off too: what is half read is no answer.
            with refusal:
                return Reply(refusal.code, small_names(refusal.headers), refusal.read())


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
