"""What modules bring for letters: channels, templates, kinds of file. Every question names its site first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.hooks import LetterRenderer
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry

from ..module import manifest


def channels_of(site: Site) -> dict[str, LetterChannel]:
    """Return the ways a letter can go, by slug, in the order they are tried."""
    found = _offered("letter_channels", site, LetterChannel, lambda one: one.slug)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def renderers_of(site: Site) -> dict[str, LetterRenderer]:
    """Return the kinds of file a letter can be had as, by slug; ours first."""
    return _offered("letter_renderers", site, LetterRenderer, lambda one: one.slug)


def brought(site: Site, taken: frozenset[str]) -> dict[str, LetterTemplate]:
    """Return the templates that modules bring, by id; one whose id is ``taken`` is left out."""
    return _offered("letter_templates", site, LetterTemplate, lambda one: one.id, taken)


def _offered(
    hook: str, site: Site, kind: type, key: Callable[[Any], str], taken: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Ask all modules, this one first. What is of the wrong kind or bears a taken name is left out and named."""
    answers = calling.ask(hook, site_ref(site))
    for slug, reason in answers.failures:
        registry().report_broken(slug, f"{hook}: {reason}")
    found: dict[str, Any] = {}
    for slug, answer in sorted(answers.values, key=lambda value: value[0] != manifest.slug):
        for each in answer if isinstance(answer, (list, tuple)) else [answer]:
            if not isinstance(each, kind):
                registry().report_broken(slug, f"{hook}: cần {kind.__name__}")
            elif key(each) in found or key(each) in taken:
                registry().report_broken(slug, f"{hook}: tên “{key(each)}” đã có, nên bị bỏ qua")
            else:
                found[key(each)] = each
    return found
