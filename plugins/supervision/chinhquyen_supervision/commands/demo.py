"""A living demo of a year; written last."""

from __future__ import annotations

from chinhquyen_sdk.domain.sites import SiteRef


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune."""
