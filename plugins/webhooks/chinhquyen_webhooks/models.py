"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import DeliveryRow, WebhookRow

__all__ = ["DeliveryRow", "WebhookRow"]
