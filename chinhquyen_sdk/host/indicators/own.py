"""The host's own figure: that the commune runs the model at all (P-01)."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Figure, Indicator, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.modules import registry

from ..switches import switched_off
from ..tracing import traced_list

RUNNING = Indicator(
    id="model_running", plan="P-01", title="Triển khai mô hình: các phần việc trên hệ thống đang mở", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục II.2",
    how="Trong các phần việc đã cài của mô hình, bao nhiêu phần đang mở ở đơn vị; làm tròn xuống.",
)  # fmt: skip
OWN = (RUNNING,)


def figures(site: SiteRef) -> list[Figure]:
    """Return the host's figures of today."""
    known, off = registry().manifests, switched_off(site)
    return [share(RUNNING, sum(1 for each in known if each.slug not in off), len(known))]


def rows(site: SiteRef, indicator: str, after: str, most: int) -> TracedPage | None:
    """Return the modules, on or off."""
    if indicator != RUNNING.id:
        return None
    off = switched_off(site)
    found = [
        TracedRow(
            label=each.label, counted=(on := each.slug not in off), why="Đang mở." if on else "Chưa mở."
        )
        for each in registry().manifests
    ]
    return traced_list(found, after, most)
