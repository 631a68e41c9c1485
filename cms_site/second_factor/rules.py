"""Whom the second step is asked of, as ``CHINHQUYEN_SECOND_FACTOR`` says: off, offered or required."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from chinhquyen_sdk.host.access import permissions_held
from chinhquyen_sdk.modules import registry

# Who may give powers to others, or let others back in, has them all.
ADMINISTERS = {"people.add_user", "people.change_user", "auth.add_group", "auth.change_group"}
STEWARD = {"chinhquyen.change_sitemodules", "chinhquyen.view_accesslog"}


class Mode(StrEnum):
    OFF = "off"
    OFFERED = "offered"
    REQUIRED = "required"


class Step(StrEnum):
    """What a person who gave the right password still has to do."""

    CODE = "code"
    ENROL = "enrol"


def mode() -> Mode:
    return Mode(settings.CHINHQUYEN_SECOND_FACTOR)


def needed_by(user: Any) -> bool:
    """Say whether ``user`` has an administrator's powers or one of the permissions of modules, which show personal data."""
    if user.is_superuser or any(user.has_perm(permission) for permission in ADMINISTERS):
        return True
    of_modules = {each.codename for manifest in registry().manifests for each in manifest.permissions}
    return not permissions_held(user).isdisjoint(of_modules | STEWARD)


def must_keep(user: Any) -> bool:
    """Say whether ``user`` may not do without a second step."""
    return mode() is Mode.REQUIRED and needed_by(user)


def step_left(user: Any) -> Step | None:
    """Return what is left to do after the password; asked only of sessions that have not done it."""
    if mode() is Mode.OFF:
        return None
    if user.second_factor_since:
        return Step.CODE
    return Step.ENROL if must_keep(user) else None


def mode_is_known(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse to start with a word that means nothing: it must not quietly mean "off"."""
    if settings.CHINHQUYEN_SECOND_FACTOR in set(Mode):
        return []
    return [Error("CHINHQUYEN_SECOND_FACTOR phải là off, offered hoặc required.", id="second_factor.E001")]
