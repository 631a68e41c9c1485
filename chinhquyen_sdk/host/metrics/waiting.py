"""What waits, read from the tables at the moment of asking: the same number of queries however much it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.module_loading import import_string
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from chinhquyen_sdk.modules import registry

from .. import heartbeat
from ..models import Telling, Untold
from .counting import count_hook


class Waiting(Collector):
    """Gauges; each of the queries below goes along an index that holds only what is still to do."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield from _events()
        yield from _undelivered()
        yield from _tasks()
        yield from _of_modules()
        silent = heartbeat.silent_for()
        yield _gauge("chinhquyen_worker_silent_seconds", "Since a worker last said that it lives; a day when none did.",
                     86_400 if silent is None else silent)  # fmt: skip
        yield _gauge("chinhquyen_modules_broken", "Modules that do not work.", len(registry().broken))


def _events() -> Iterator[GaugeMetricFamily]:
    seen = Untold.objects.aggregate(count=Count("pk"), oldest=Min("since"))
    yield _gauge(
        "chinhquyen_events_untold", "Events of which nobody has yet looked who listens.", seen["count"]
    )
    yield _gauge(
        "chinhquyen_events_untold_oldest_seconds", "Age of the oldest of them.", _age(seen["oldest"])
    )


def _undelivered() -> Iterator[GaugeMetricFamily]:
    family = GaugeMetricFamily(
        "chinhquyen_tellings", "Events on their way to a module, or given up.", labels=["module", "state"]
    )
    left = Telling.objects.exclude(state=Telling.State.DONE).order_by()
    known = {manifest.slug for manifest in registry().manifests}
    for row in left.values("module", "state").annotate(count=Count("pk")):
        family.add_metric([row["module"] if row["module"] in known else "office", row["state"]], row["count"])
    yield family


def _tasks() -> Iterator[GaugeMetricFamily]:
    from django_tasks_db.models import DBTaskResult

    now = timezone.now()
    waiting = Q(status="READY")
    seen = DBTaskResult.objects.filter(status__in=["READY", "RUNNING"]).aggregate(
        ready=Count("pk", filter=waiting), running=Count("pk", filter=~waiting),
        oldest=Min("enqueued_at", filter=waiting & (Q(run_after__lte=now) | Q(run_after__year=9999))),
    )  # fmt: skip
    yield _gauge("chinhquyen_tasks_waiting", "Tasks in line for the worker.", seen["ready"])
    yield _gauge("chinhquyen_tasks_running", "Tasks a worker has begun.", seen["running"])
    yield _gauge("chinhquyen_tasks_oldest_seconds", "Age of the oldest task in line.", _age(seen["oldest"]))


def _of_modules() -> Iterator[GaugeMetricFamily]:
    """What a module says waits with it; one that fails is left out and counted, the others are shown."""
    for manifest in registry().manifests:
        if not manifest.gauges:
            continue
        try:
            told = import_string(manifest.gauges.replace(":", "."))()
        except Exception:  # noqa: BLE001 - a watchman must see the rest, above all when something is broken
            count_hook(manifest.slug, "gauges", failed=True)
            continue
        for name, (words, value) in told.items():
            yield _gauge(f"chinhquyen_{manifest.slug}_{name}", words, value)


def _age(since: datetime | None) -> float:
    return max(0.0, (timezone.now() - since).total_seconds()) if since else 0.0


def _gauge(name: str, words: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, words, value=value)
