"""Public pages are for everybody, and a list costs the same however long it is."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.cache import cache

from ..accessible import wrong_with
from ..addresses import rows_of
from ..communes import browser_at
from ..more_rows import three_times
from ..watching import often, statements
from .frame import ModuleFrame

# A page may ask the same for a few parts of its frame; for each of many rows it may not.
_SAME_QUESTION = 12


class Pages(ModuleFrame):
    """What people get to see."""

    def test_its_public_pages_are_for_everybody(self, site: Any) -> None:
        self.fill(site)
        citizen = browser_at(site)
        for address, path in self.filled_addresses(site, site):
            if address.door == "page":
                answer = citizen.get(path)
                if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
                    assert (path, wrong_with(answer.content.decode())) == (path, [])

    def test_its_lists_cost_the_same_however_long(self, site: Any) -> None:
        self.fill(site)
        visitors = [browser_at(site), browser_at(site, self.staff_of(site))]
        lists = [(at, path) for at, path in self.filled_addresses(site, site) if at.pattern == path]
        before = {(n, path): _cost(client, path) for n, client in enumerate(visitors) for _, path in lists}
        three_times(rows_of(self.manifest, site))
        for n, client in enumerate(visitors):
            for _, path in lists:
                cost, was = _cost(client, path), before[n, path]
                if cost is not None and was is not None:
                    assert (path, often(cost, _SAME_QUESTION)) == (path, {}), "one question for each row"
                    more = "\n".join(
                        f"{times} × {sql}" for sql, times in (Counter(cost) - Counter(was)).items()
                    )
                    cheap = len(cost) <= len(was)
                    assert cheap, f"{path}: asked more with three times the rows:\n{more}"


def _cost(client: Any, path: str) -> list[str] | None:
    """Return what a page asks with nothing remembered; None when there is no page."""
    from chinhquyen_sdk.host.fresh import forget_everything

    cache.clear()
    forget_everything()
    with statements() as asked:
        answer = client.get(path)
        if answer.streaming:
            b"".join(answer.streaming_content)
    return asked if answer.status_code == 200 else None
