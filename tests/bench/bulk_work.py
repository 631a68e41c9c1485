"""What a process of the bulk benchmark does, once Django is there: fill, approve, print, count."""

from __future__ import annotations

from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import ApprovalRow, BatchRow, LetterRow
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.commands import ApproveLetters, PrintPile
from chinhquyen_sdk.domain.people import Actor
from plugins.letters.tests import counted, taking_up
from plugins.letters.tests.many import drafts, looked_at

CHAIR = Actor.staff("chair-of-the-bench", "Ma Văn Thắng")


def fill(count: str) -> None:
    letters = drafts(_site(), int(count))
    commands.approve_letters(_site(), ApproveLetters(letters=looked_at(letters)), actor=CHAIR)


def approve(_: str) -> None:
    taking_up.approval(str(ApprovalRow.objects.get(asked_by=CHAIR.id).pk))


def print(_: str) -> None:
    pile = BatchRow.objects.filter(asked_by=CHAIR.id).first()
    ours = LetterRow.objects.filter(approved_by=CHAIR.id).values_list("pk", flat=True)
    id = pile.pk if pile else commands.print_pile(_site(), PrintPile(letters=tuple(ours)), actor=CHAIR)
    taking_up.pile(str(id))


def check(count: str) -> None:
    counted.each_has_its_number(_site(), int(count))
    pile = queries.pile(_site(), BatchRow.objects.get(asked_by=CHAIR.id).pk)
    assert pile and (pile.state, pile.total, pile.marked) == ("done", int(count), int(count))
    counted.each_is_printed_once(_site(), pile)


def _site() -> Site:
    return Site.objects.get(is_default_site=True)
