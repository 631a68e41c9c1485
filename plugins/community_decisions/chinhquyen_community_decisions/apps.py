"""Community decisions as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class CommunityDecisionsConfig(ModuleConfig):
    name = "chinhquyen_community_decisions"
    label = "cq_community_decisions"
    verbose_name = "Việc Nhân dân bàn và quyết định"
