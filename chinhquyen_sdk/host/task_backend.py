"""Tasks in the database that remember which request left them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from .request_ids import current

# Beside "args" and "kwargs", where the task itself does not see it.
KEY = "request"
# Finished tasks say nothing that the journal does not; they are kept for whoever looks for an error.
KEEP_TASKS = timedelta(days=14)


class TracedBackend(DatabaseBackend):
    """The database backend of django-tasks, with the request's name beside the arguments."""

    def _task_to_db_task(self, task: Any, args: Any, kwargs: Any) -> DBTaskResult:
        kept = super()._task_to_db_task(task, args, kwargs)
        if current():
            kept.args_kwargs = {**kept.args_kwargs, KEY: current()}
            kept.save(update_fields=["args_kwargs"])
        return kept


def request_of(kept: DBTaskResult) -> str:
    """Return the name of the request that left this task; empty when none did."""
    return str(kept.args_kwargs.get(KEY, ""))
