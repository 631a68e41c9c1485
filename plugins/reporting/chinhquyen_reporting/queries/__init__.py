"""The only place that reads this module's rows."""

from __future__ import annotations

from .indicators import indicator_figures, indicator_rows
from .province import (
    CommuneLine,
    Compared,
    RoundCount,
    commune,
    commune_by_token,
    compare,
    every_commune,
    has_communes,
    lines,
    received,
    round_count,
    rounds,
)
from .reports import (
    Link,
    Sending,
    due,
    export_figures,
    history,
    issuer,
    link,
    offers,
    report,
    report_of,
    reports,
    sending,
)

__all__ = [
    "CommuneLine", "Compared", "Link", "RoundCount", "Sending", "commune", "commune_by_token", "compare", "due", "every_commune",
    "export_figures", "has_communes", "history", "indicator_figures", "indicator_rows", "issuer", "lines", "link", "offers",
    "received", "report", "report_of", "reports", "round_count", "rounds", "sending",
]  # fmt: skip
