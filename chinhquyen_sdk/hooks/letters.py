"""Hooks of the letters module: wishes and facts, what it asks before it drafts, draws and sends, and its guard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


@dataclass(frozen=True)
class LetterRenderer:
    """A kind of file a letter can be had as; ``slug`` stands in the address and never changes.

    ``fits`` says which letters it is for. ``inline``: a browser shows it instead of keeping it. ``signed``: a letter
    with a digital signature goes out as it was signed instead.
    """

    slug: str
    label: str
    suffix: str
    content_type: str
    render: Callable[[LetterDocument], bytes]
    fits: Callable[[LetterDocument], bool] = lambda document: True
    inline: bool = False
    signed: bool = False


class LettersHooks:
    """How any module gets a letter written, drawn and sent. ``event.subject`` is the case the letter is about.

    Facts name nobody and no address; be safe to hear them twice.
    """

    @hookspec(since="0.1")
    def letter_wanted(self, site: SiteRef, event: events.LetterWanted) -> None:
        """Somebody is to be written to: any module records it, also one without hooks of its own."""

    @hookspec(since="0.1")
    def letter_approved(self, site: SiteRef, event: events.LetterApproved) -> None:
        """A second person approved the letter: it has its number and may go out."""

    @hookspec(since="0.1")
    def letter_delivered(self, site: SiteRef, event: events.LetterDelivered) -> None:
        """The letter reached its reader, by the way the event names."""

    @hookspec(since="0.1")
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        """Ask: who a letter about ``event`` goes to, and what it says beyond the event.

        Asked when a fact is heard that calls for a letter, in the background. Only the module that owns ``event.subject`` answers;
        None means "not mine". Of those whose identity is protected
        ``to`` stays empty. When the answer fails, the journal tells again; when nobody answers, the letter is addressed
        by the code of the case.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def letter_templates(self, site: SiteRef) -> list[LetterTemplate]:
        """Ask: templates a module brings beside those of the SDK, each with its own record in ``record``; officers can choose them.

        Asked when letters are listed, drafted and approved. An id that exists already is left out. While the module is
        off, its letters can be read and sent, not approved.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def letter_renderers(self, site: SiteRef) -> list[LetterRenderer]:
        """Ask: the kinds of file a letter can be had as; asked when a letter is shown and when a file is taken.

        Each becomes a button under the letters it fits. A slug that exists already is left out.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def letter_channels(self, site: SiteRef) -> list[LetterChannel]:
        """Ask: the ways a letter can go; asked when a way is chosen and when the worker sends. Answer without the network.

        Each can be chosen for a letter unless it is ``absent``; the worker takes the low ``order`` first. A slug that exists
        already is left out.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def may_send_letter(self, site: SiteRef, letter: Letter, channel: LetterChannel) -> None:
        """Guard: raise ``Refused`` when ``letter`` must not go by ``channel``; return nothing to let it pass.

        Asked when an address for the channel is written down, when an officer sends, and before the worker tries again
        or goes over to another channel.
        """
