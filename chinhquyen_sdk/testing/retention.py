"""What a module owes those whose data it keeps: a rule for each table, and functions that find what is due."""

from __future__ import annotations

from typing import Any

import pytest

from .addresses import tables_of
from .personal import is_personal


@pytest.mark.django_db
class RetentionContract:
    """A part of ``ModuleContract``, which says what ``manifest`` is."""

    manifest: Any

    def test_every_record_with_personal_data_says_how_long_it_is_kept(self) -> None:
        ruled = {name for rule in self.manifest.retention_rules for name in (rule.record, *rule.covers)}
        kept = [model._meta.label for model in tables_of(self.manifest) if is_personal(model)]
        assert [label for label in kept if label not in ruled] == []

    def test_what_a_rule_of_retention_names_can_be_called(self) -> None:
        from django.apps import apps
        from django.utils import timezone
        from django.utils.module_loading import import_string

        from chinhquyen_sdk import law
        from chinhquyen_sdk.host.days import today

        rules = self.manifest.retention_rules
        assert len({rule.slug for rule in rules}) == len(rules)
        for rule in rules:
            assert all(apps.get_model(name) for name in (rule.record, *rule.covers))
            assert not rule.law or law.rule(rule.law, today())
            assert not rule.forget or callable(import_string(rule.forget.replace(":", ".")))
            if rule.due:
                due = import_string(rule.due.replace(":", "."))(timezone.now())
                assert due.model._meta.label == rule.record
                due.order_by(rule.day, rule.case).exists()
