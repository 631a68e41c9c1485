"""Whoever integrates may be told every fact that modules are told."""

from __future__ import annotations

import inspect
import re
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from chinhquyen_webhooks.commands.hearing import message
from chinhquyen_webhooks.forms import WebhookForm
from django.urls import resolve

from chinhquyen_sdk import hooks
from chinhquyen_sdk.domain.events import Event, event_types
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.webhooks import GROUPS, KINDS
from chinhquyen_sdk.modules import registry

# A question of the letters module, which happens to be put with a fact.
ASKED = {"letter_facts"}


def told() -> set[str]:
    """Every hook that modules are told a fact through."""
    specs = [spec for name, spec in vars(hooks).items() if name.endswith("Hooks")]
    found = {
        name
        for spec in specs
        for name, hook in vars(spec).items()
        if not name.startswith("_") and list(inspect.signature(hook).parameters) == ["self", "site", "event"]
    }
    return found - ASKED


def test_every_fact_can_be_chosen_once_and_is_heard():
    slugs = [kind.slug for group in GROUPS for kind in group.kinds]
    assert sorted(slugs) == sorted(told())
    heard = {each.name for each in registry().plugin_manager.get_hookcallers(_ours()) or ()}
    assert told() <= heard


def _ours() -> object:
    manager = registry().plugin_manager
    return next(plugin for name, plugin in manager.list_name_plugin() if name == "webhooks")


def test_the_office_chooses_among_the_facts_of_each_module_by_its_words(site):
    groups = dict(WebhookForm().fields["kinds"].choices)
    assert list(groups) == [group.label for group in GROUPS]
    assert ("petition_filed", "Có đơn mới") in groups["Đơn thư"]
    labels = [label for choices in groups.values() for _, label in choices]
    assert len(labels) == len(set(labels)), "two facts that read alike cannot be told apart"


@pytest.mark.parametrize("slug", KINDS)
def test_where_more_is_told_there_is_an_address(slug):
    path = KINDS[slug].path
    if path:
        assert resolve(path.format(code="26-4839-2174")).url_name != "api-nowhere"
        assert "code" in event_types()[slug].model_fields, "an address without its code leads nowhere"


def test_a_message_holds_no_more_than_code_and_moment(site):
    for slug, kind in event_types().items():
        if slug not in KINDS:
            continue
        event = kind.model_construct(
            id=uuid4(), at=datetime(2026, 11, 2, 9, tzinfo=UTC), actor=Actor.citizen(), subject=UUID(int=1),
            **dict.fromkeys(kind.model_fields.keys() - Event.model_fields.keys() - {"code"}, "Lò Thị Mai"),
        )  # fmt: skip
        assert not re.search("Lò Thị Mai", message(site, event).model_dump_json()), slug
