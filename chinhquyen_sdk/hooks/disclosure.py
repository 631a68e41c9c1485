"""Hooks of the disclosure module: one question."""

from __future__ import annotations

from dataclasses import dataclass

from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


@dataclass(frozen=True)
class MadePublic:
    """A page of a module that shows what the duty ``duty`` asks for; ``text`` is what a posting about it begins with."""

    duty: str
    title: str
    text: str
    url: str


class DisclosureHooks:
    """Be quick: asked while a page is read."""

    @hookspec(since="0.1")
    def made_public(self, site: SiteRef) -> list[MadePublic]:
        """Ask: which duties of the register a page of this module fulfils now; [] says nothing.

        The register names the page beside the due, and the form that publishes it begins with its words. Whether
        that is enough, the officer says by publishing: no module makes another's due complete.
        """
        raise NotImplementedError
