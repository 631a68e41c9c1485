"""Everything that changes a petition, one verb each."""

from __future__ import annotations

from .counting import recount
from .demo import load_demo
from .drafts import attach_to_draft, discard_draft, file_draft, remove_from_draft, save_draft
from .filing import Filed, file_petition, filed_once
from .granting import grant_identity, require_named, revoke_identity
from .handed import file_handed
from .handing import take_over
from .identity import open_attachment, open_identity
from .keeping_replies import drop_reply, keep_reply
from .mailing import import_mail, import_mailbox, settle_mail, take_in
from .moving import add_supplement, assign_petitions, move_petition, reclassify_petition
from .receiving import note_received
from .renewing import renew_secret
from .showing import standing_texts
from .sorting import check_conditions, confirm_kind, decide_competence, flag_petition, link_petition
from .splitting import split_petition
from .working import say_verdict, work_on

__all__ = [
    "Filed",
    "add_supplement",
    "assign_petitions",
    "attach_to_draft",
    "check_conditions",
    "confirm_kind",
    "decide_competence",
    "discard_draft",
    "drop_reply",
    "file_draft",
    "file_handed",
    "file_petition",
    "filed_once",
    "flag_petition",
    "grant_identity",
    "import_mail",
    "import_mailbox",
    "keep_reply",
    "link_petition",
    "load_demo",
    "move_petition",
    "note_received",
    "open_attachment",
    "open_identity",
    "reclassify_petition",
    "recount",
    "remove_from_draft",
    "renew_secret",
    "require_named",
    "revoke_identity",
    "save_draft",
    "say_verdict",
    "settle_mail",
    "split_petition",
    "standing_texts",
    "take_in",
    "take_over",
    "work_on",
]
