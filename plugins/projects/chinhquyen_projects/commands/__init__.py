"""What can be done with projects, one verb each."""

from __future__ import annotations

from .demo import load_demo
from .importing import bring_list, continue_lists, go_on_with_lists, take_in_list
from .progress import (
    add_document,
    add_gift,
    add_photo,
    remove_document,
    remove_photo,
    report_progress,
    spend_gift,
)
from .projects import (
    STEPS,
    change_project,
    finish_project,
    keep_reporting_rule,
    move_what_is_due,
    pause_project,
    register_project,
    resume_project,
    settle_project,
    start_project,
    withdraw_project,
)
from .recounting import recount
from .showing import public_texts

__all__ = [
    "STEPS", "add_document", "add_gift", "add_photo", "bring_list", "change_project", "continue_lists", "finish_project",
    "go_on_with_lists", "keep_reporting_rule", "load_demo", "move_what_is_due", "pause_project", "public_texts", "recount",
    "register_project", "remove_document", "remove_photo", "report_progress", "resume_project", "settle_project",
    "spend_gift", "start_project", "take_in_list", "withdraw_project",
]  # fmt: skip
