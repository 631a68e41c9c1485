"""The six items of Điều 15 with their forms, ratios and effect, read from the data file."""

from __future__ import annotations

import functools
from typing import Any

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import with_doubt

from .house import law_data
from .states import Matter, Scope, VoteForm


class Ratio(Record):
    """Part of a whole: from ``n``/``d`` on when ``at_least``, otherwise more than that. Whole numbers only."""

    n: int = Field(ge=1)
    d: int = Field(ge=1)
    at_least: bool

    def needed(self, total: int) -> int:
        """Return the smallest number that is enough of ``total``."""
        return -(-total * self.n // self.d) if self.at_least else total * self.n // self.d + 1

    @property
    def words(self) -> str:
        """As it is said: "từ 2/3 … trở lên", "quá nửa …"; one place for what is counted."""
        return (
            f"từ {self.n}/{self.d} {{}} trở lên"
            if self.at_least
            else "quá nửa {}"
            if (self.n, self.d) == (1, 2)
            else f"trên {self.n}/{self.d} {{}}"
        )


class Item(Record):
    """One item of Điều 15 in one scope. ``forms``: what each allowed form asks for; ``recognised_by``: "ubnd", "ubmttq" or empty."""

    matter: Matter
    scope: Scope
    clause: int
    words: str
    share: Ratio
    of_villages: Ratio | None = None
    forms: dict[str, str]
    quorum: Ratio | None = None
    quorum_basis: str = ""
    effect: str
    recognised_by: str = ""
    suspend_rule: str = ""
    repeal_rule: str = ""
    verified: bool
    document: str

    def _basis(self, key: str) -> str:
        return with_doubt(f"{self.document} {law_data()[key]}", verified=self.verified)

    @property
    def basis(self) -> str:
        """The article that puts it into the people's hands."""
        return with_doubt(f"{self.document} Điều 15 khoản {self.clause}", verified=self.verified)

    @property
    def threshold_basis(self) -> str:
        return self._basis("threshold_article")

    @property
    def form_basis(self) -> str:
        return self._basis("form_article")

    @property
    def effect_basis(self) -> str:
        return self._basis("effect_article")

    @property
    def recogniser(self) -> str:
        """Who recognises it, in words."""
        return {"ubnd": "UBND xã, phường", "ubmttq": "UBMTTQ xã, phường"}.get(self.recognised_by, "")

    def asks(self, form: VoteForm) -> str | None:
        """Return the condition of ``form``; None when it is not allowed."""
        return self.forms.get(form.value)


@functools.cache
def item(matter: Matter, scope: Scope) -> Item | None:
    """Return the item; None where it cannot be decided for the whole commune."""
    data = law_data()
    row = data["item"][matter.value]
    wide = scope is Scope.COMMUNE
    if wide and not row.get("commune"):
        return None
    n, d = row["share"]
    quorum = row.get("quorum")
    return Item(
        matter=matter,
        scope=scope,
        clause=row["clause"],
        words=row["words"],
        document=data["document"],
        share=Ratio(n=n, d=d, at_least=row["at_least"]),
        of_villages=_ratio(data["commune"]) if wide else None,
        forms=(data["commune"] if wide else row)["forms"],
        effect=(data["commune"] if wide else row)["effect"],
        quorum=Ratio(n=quorum[0], d=quorum[1], at_least=False) if quorum else None,
        quorum_basis=row.get("quorum_basis", ""),
        recognised_by=row.get("recognised_by", ""),
        suspend_rule=row.get("suspend_rule", ""),
        repeal_rule=row.get("repeal_rule", ""),
        verified=row["verified"],
    )


def online_ratio() -> tuple[Ratio, str]:
    """Return how many households must have chosen to vote online, and the article."""
    row = law_data()["online"]
    return _ratio(row), str(row["basis"])


def _ratio(row: dict[str, Any]) -> Ratio:
    n, d = row["share"]
    return Ratio(n=n, d=d, at_least=bool(row["at_least"]))
