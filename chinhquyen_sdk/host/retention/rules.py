"""The rules of all modules, and how long each says."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.apps import apps

from chinhquyen_sdk import law
from chinhquyen_sdk.modules import RetentionRule, registry

from ..days import today

KEEP_RETENTION = "chinhquyen.keep_retention"
_ENDS = {
    "erased": "xóa",
    "stripped": "bỏ dữ liệu cá nhân, giữ phần còn lại",
    "kept": "giữ lại",
}


class Ruled(NamedTuple):
    """A rule and the module it belongs to."""

    module: str
    module_label: str
    rule: RetentionRule

    @property
    def key(self) -> str:
        return f"{self.module}.{self.rule.slug}"

    @property
    def how_long(self) -> str:
        """Say how long, in words; what nobody has read in the law's own text says so."""
        if self.rule.ends == "kept":
            return "lâu dài"
        if self.rule.days:
            return f"{self.rule.days} ngày"
        found = law.rule(self.rule.law, today())
        unsure = "" if found.verified else ", chưa kiểm chứng"
        return f"{found.term}{unsure}"

    @property
    def then(self) -> str:
        return _ENDS[self.rule.ends]

    @property
    def model(self) -> Any:
        """The table of the record."""
        return apps.get_model(self.rule.record)


def rules() -> list[Ruled]:
    """Return the rules of all modules that are installed, off or on: switching off keeps nothing longer."""
    return [Ruled(m.slug, m.label, rule) for m in registry().manifests for rule in m.retention_rules]
