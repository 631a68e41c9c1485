"""How long a session of staff stands, and what it has proved."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

SINCE, SEEN, DONE = "staff.since", "staff.seen", "staff.second_step"
# Written down once a minute: every request of an officer would otherwise write its session.
SEEN_EVERY = 60


def begin(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Note when somebody signed in; a listener of ``user_logged_in``."""
    request.session[SINCE] = request.session[SEEN] = int(time.time())


def is_over(session: SessionBase) -> bool:
    """Say whether the session is too old, or was left alone too long. One that does not say since when is over."""
    now = time.time()
    too_old = now - session.get(SINCE, 0) > settings.SESSION_COOKIE_AGE
    return too_old or now - session.get(SEEN, 0) > settings.CHINHQUYEN_IDLE_SECONDS


def note(session: SessionBase) -> None:
    """Note that its owner did something."""
    now = int(time.time())
    if now - session.get(SEEN, 0) >= SEEN_EVERY:
        session[SEEN] = now


def mark_done(request: HttpRequest) -> None:
    """The second step is done in this session; it gets a new key, as at every rise in power."""
    request.session[DONE] = True
    request.session.cycle_key()
