"""Our pages and our API beside a bare Django view, a bare Wagtail page and a bare DRF create.

Each side is a process of the same make (a WSGI application called directly); CPU seconds are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench import communes
from tests.bench.measure import Ratio, seconds_each
from tests.bench.peer import Peer


def pages() -> Iterator[Ratio]:
    """Requests a second. A page of ours asks the database; the bare view asks nothing."""
    with _ours() as ours, _bare() as bare:
        yield _requests("home-kept", "home page, kept / bare Django view", ours, "kept", bare, "hello", 0.8)
        yield _requests(
            "home-cache", "home page, kept / the full page, by Django's cache", ours, "kept", bare, "kept", 2
        )
        yield _requests("home-full", "home page / a full Wagtail home page", ours, "home", bare, "full", 5)
        yield _requests("home-view", "home page / bare Django view", ours, "home", bare, "hello", 0.05)
        yield _requests("home-page", "home page / minimal Wagtail page", ours, "home", bare, "page", 0.5)
        yield _requests("timeline-view", "timeline / bare Django view", ours, "timeline", bare, "hello", 0.05)
        yield _requests(
            "timeline-page", "timeline / minimal Wagtail page", ours, "timeline", bare, "page", 0.5
        )


def filing() -> Iterator[Ratio]:
    """Milliseconds of CPU for one petition with row, event, journal, deadline and receipt."""
    with _ours() as ours, _bare() as bare:
        mine, theirs, ratio = seconds_each(ours.timer("file"), bare.timer("create"))
    what = "filing a petition through the API / DRF creates one row"
    yield Ratio("file", what, "ms", mine * 1e3, theirs * 1e3, ratio, 2.5, "at most")


def _ours() -> Peer:
    return Peer("site", communes.demo())


def _bare() -> Peer:
    communes.demo()  # empties the folder of the run before
    return Peer("bare", communes.ROOT / "bare")


def _requests(id: str, what: str, ours: Peer, mine: str, bare: Peer, theirs: str, limit: float) -> Ratio:
    one, other, ratio = seconds_each(ours.timer(mine), bare.timer(theirs))
    return Ratio(id, what, "per s", 1 / one, 1 / other, 1 / ratio, limit, "at least")
