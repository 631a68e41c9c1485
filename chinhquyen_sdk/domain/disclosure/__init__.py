"""Disclosure: the register of duties, a year's dues, postings with proof, corrections. Pure."""

from __future__ import annotations

from .acts import Published, correct_posting, prove_form, publish_posting, settle, take_down, waive_form
from .completeness import Completeness, Progress, completeness, loudspeaker_days
from .due_acts import DueOutcome, add_due, arise_due, close_due, reopen_due, settled_due
from .dues import Due, Opening, deadline_of, due_sentence, open_year, standing
from .duties import Duty, Starts, by_topic, duties, find_duty
from .forms import Form, ProofKind
from .house import topics
from .postings import Correction, Phase, Posting
from .proofs import Board, GiveProof, Proof
from .states import DueState, DueStep, Standing, open_steps
from .terms import Rhythm, Term, terms_of
from .wishes import (
    AddDue,
    ArisenDue,
    CloseDue,
    ConfirmReceipt,
    CorrectPosting,
    PublishPosting,
    RemoveBoard,
    ReopenDue,
    WaiveForm,
)

__all__ = [
    "AddDue", "ArisenDue", "Board", "CloseDue", "Completeness", "ConfirmReceipt", "CorrectPosting", "Correction", "Due",
    "DueOutcome", "DueState", "DueStep", "Duty", "Form", "GiveProof", "Opening", "Phase", "Posting", "Progress", "Proof",
    "ProofKind", "PublishPosting", "Published", "RemoveBoard", "ReopenDue", "Rhythm", "Standing", "Starts", "Term",
    "WaiveForm", "add_due", "arise_due", "by_topic", "close_due", "completeness", "correct_posting", "deadline_of",
    "due_sentence", "duties", "find_duty", "loudspeaker_days", "open_steps", "open_year", "prove_form", "publish_posting",
    "reopen_due", "settle", "settled_due", "standing", "take_down", "terms_of", "topics", "waive_form",
]  # fmt: skip
