"""What is counted of petitions, and when a petition was on time."""

from __future__ import annotations

from .records import Petition


def was_on_time(petition: Petition) -> bool:
    """Whether every clock of ``petition`` was stopped by its day."""
    return all(
        clock.stopped is None or (due := clock.deadline().due) is None or clock.stopped <= due
        for clock in petition.clocks
    )
