"""A living demo."""

from __future__ import annotations

from chinhquyen_sdk.domain.sites import SiteRef


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune with an invented year."""
