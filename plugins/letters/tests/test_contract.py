"""Letters keep what every module promises."""

from __future__ import annotations

from typing import Any

from chinhquyen_letters import commands

from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.letters.wishes import NoteWish
from chinhquyen_sdk.domain.letters.wordings import Reword
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.testing.contract import ModuleContract

from . import factories, life


class TestLetters(ModuleContract):
    slug = "letters"
    quiet = {
        "bring_list": "a table somebody still looks at; what it brings is told row by row",
        "hand_over": "hears work_handed_over; the journal has that fact",
        "save_wording": "a draft no letter speaks yet; publishing it is told",
    }
    # The title of an occasion, which the form of wishes offers too.
    own_words = ("Chúc mừng kết hôn",)
    parameters = {
        "move": "approve",
        "name": "thu",
        "kind": "pdf",
        "kind_of": "wedding",
        "act": "soan",
        "channel": "email",
        "whose": "xa",
        "older": "goc",
        "newer": "xa",
    }

    def fill(self, site: Any) -> None:
        people = Addressee(salutation="ông", name=f"Nông Văn Bảy ở {site.site_name}", address="Xóm Cầu Đá")
        home = site.site_name
        life_events = [life.wedding(f"Nguyễn Văn Nam {home}", village=f"Tổ 5 {home}"), life.illness()]
        for wish in life_events:
            commands.write_by_hand(site, wish, actor=life.OFFICER, at=life.NOON)
        said = NoteWish(name=f"Ma Thị Lan {home}", wish="no", said_on="2026-12-01", how=f"nói ở {home}")
        commands.note_wish(site, said, actor=life.OFFICER)
        form = template("thanks")
        wish = Reword(
            template=form.id, subject=form.subject, body=form.body + "\n\nXin cảm ơn.", reason=f"Thử ở {home}"
        )
        commands.publish_wording(site, wish, actor=life.OFFICER)
        factories.drafted(site, to=people)
        factories.approved(site, factories.drafted(site, factories.transferred(), people))
