"""``manage.py run_worker``: background tasks, the journal's sweep and the periodic chores in one process."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connections
from django.utils.crypto import get_random_string
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from chinhquyen_sdk import calling

from ...fences import module_at
from ...fitting import at_worker_start
from ...heartbeat import beat
from ...metrics import count_task
from ...periodic import Rounds, chores
from ...request_ids import working_on
from ...task_backend import request_of

# After so many tasks the chores get a turn even when more tasks wait.
TASKS_A_ROUND = 50


class SiteWorker(Worker):
    """django-tasks' worker, run round by round, with chores in between."""

    def __init__(self, interval: float) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=interval,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=TASKS_A_ROUND,
            worker_id=get_random_string(32),
        )

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """Stop at once when idle, after the task in hand otherwise; a second signal does not wait."""
        if not self.running or not self.running_task:
            sys.exit(0)
        self.running = False

    def run_task(self, db_task_result: DBTaskResult) -> None:
        """Do one task under the name of the request that left it, count it, and say that the worker lives."""
        began = time.monotonic()
        with working_on(request_of(db_task_result)), calling.acting_as(module_at(db_task_result.task_path)):
            super().run_task(db_task_result)
        done = str(db_task_result.status) == "SUCCESSFUL"
        count_task(db_task_result.task_name, "done" if done else "failed", time.monotonic() - began)
        self.say_alive()

    def say_alive(self) -> None:
        """Say so; a signal waits until it is said."""
        self.running_task = True
        try:
            beat()
        finally:
            self.running_task = False

    def run_round(self) -> bool:
        """Do the tasks that wait, at most TASKS_A_ROUND, and say whether there were any."""
        self._run_tasks = 0
        # Looking costs nothing; taking a task locks the whole of an SQLite database, so look first.
        if (
            isinstance(task_backends[self.backend_name], DatabaseBackend)
            and DBTaskResult.objects.ready().exists()
        ):
            self.run()
        return self._run_tasks > 0

    def do_chores(self, rounds: Rounds) -> None:
        """Do what is due; a signal waits for the chore in hand as it does for a task, not for the whole round."""
        self.running_task = True
        try:
            rounds.run_due(lambda: self.running)
        finally:
            self.running_task = False
            close_old_connections()


class Command(BaseCommand):
    """Runs until it is told to stop (Ctrl-C or SIGTERM)."""

    help = "Làm việc nền: báo tin cho mô-đun, việc hẹn giờ, dọn dẹp."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--interval", type=float, default=0.5, help="seconds to wait when there is nothing to do"
        )
        parser.add_argument("--once", action="store_true", help="do what is due and stop")

    def handle(self, *, interval: float, once: bool, **options: Any) -> None:
        worker = SiteWorker(interval)
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, worker.shutdown)
        at_worker_start()
        self.stdout.write("Việc nền đang chạy.")
        self.stdout.flush()
        try:
            _work(worker, Rounds(chores()), interval, once=once)
        except SystemExit:
            _leave()
        if not once:
            _leave()


def _work(worker: SiteWorker, rounds: Rounds, interval: float, *, once: bool) -> None:
    while worker.running:
        worker.say_alive()
        busy = worker.run_round()
        if worker.running:
            worker.do_chores(rounds)
        if once and not busy:
            return
        if worker.running and not busy:
            time.sleep(interval)


def _leave() -> None:
    """End the process now: taking Django apart takes seconds, and nothing of it is left to be saved."""
    connections.close_all()
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)
