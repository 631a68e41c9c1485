"""The text a Prometheus server reads: what all processes counted, and what waits."""

from __future__ import annotations

import os

from prometheus_client import REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from .waiting import Waiting


def shown() -> bytes:
    """Return the exposition format; counters of every process where they share a folder, of this one otherwise."""
    asked = CollectorRegistry()
    asked.register(Waiting())
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(asked)
        return generate_latest(asked)
    return generate_latest(REGISTRY) + generate_latest(asked)
