"""Places on a screen that modules fill."""

from __future__ import annotations

from typing import Any, NamedTuple

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import Panel


class Filled(NamedTuple):
    """The panels of a slot in order, each with its module, and the modules that could not answer."""

    panels: list[tuple[str, Panel]]
    failures: list[calling.Failure]


def fill(slot: str, site: SiteRef, subject: object, request: Any) -> Filled:
    """Ask the modules that are on for ``site`` what they show in ``slot`` about ``subject``."""
    answers = calling.ask("panels", site, slot=slot, subject=subject, request=request)
    panels: list[tuple[str, Panel]] = []
    failures = list(answers.failures)
    for slug, answer in answers.values:
        if isinstance(answer, list) and all(_is_panel(panel) for panel in answer):
            panels += [(slug, panel) for panel in answer]
        else:
            failures.append(calling.Failure(slug, "panels() không trả về danh sách Panel"))
    return Filled(sorted(panels, key=_place), failures)


def _is_panel(panel: Any) -> bool:
    return isinstance(panel, Panel) and isinstance(panel.order, int)


def _place(entry: tuple[str, Panel]) -> tuple[int, str]:
    slug, panel = entry
    return (panel.order, slug)
