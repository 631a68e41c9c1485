"""The only place that reads this module's rows."""

from __future__ import annotations

from .indicators import indicator_figures, indicator_rows
from .province import (
    LATE,
    MISSING,
    SENT,
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
from .register import (
    Registered,
    any_without_token,
    history_of_commune,
    history_of_link,
    register,
    registered,
    registered_of,
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
    "LATE", "MISSING", "SENT", "CommuneLine", "Compared", "Link", "Registered", "RoundCount", "Sending", "any_without_token", "commune",
    "commune_by_token", "compare", "due", "every_commune", "export_figures", "has_communes", "history", "history_of_commune",
    "history_of_link", "indicator_figures", "indicator_rows", "issuer", "lines", "link", "offers", "received", "register",
    "registered", "registered_of", "report", "report_of", "reports", "round_count", "rounds", "sending",
]  # fmt: skip
