"""Everything that changes a report, one verb each."""

from __future__ import annotations

from .counting import recount
from .demo import load_demo
from .handing import forget_handed, hand_over_report, take_over
from .moving import assign_reports, join_report, move_report, note_report, reopen_report, show_report
from .opening import open_contact
from .photos import keep_photos, release_photo
from .rules import drop_rule, save_rule
from .sending import Sent, send_report
from .showing import standing_texts

__all__ = [
    "Sent", "assign_reports", "drop_rule", "forget_handed", "hand_over_report", "join_report", "keep_photos", "load_demo",
    "move_report", "note_report", "open_contact", "recount", "release_photo", "reopen_report", "save_rule",
    "send_report", "show_report", "standing_texts", "take_over",
]  # fmt: skip
