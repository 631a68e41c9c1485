"""What a module declares of itself."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from .domain.indicators import Indicator
from .domain.records import Record


class Permission(BaseModel):
    """Something a person may do; ``codename`` is "app_label.verb_noun"."""

    model_config = ConfigDict(frozen=True)
    codename: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    label: str


class Role(BaseModel):
    """A job in the commune and the permissions it brings; a site's groups are made of these."""

    model_config = ConfigDict(frozen=True)
    slug: str
    label: str
    permissions: tuple[str, ...]


class Chore(BaseModel):
    """Something the worker does every ``minutes`` minutes; ``act`` names a function "package.commands:verb" without arguments."""

    model_config = ConfigDict(frozen=True)
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    minutes: float = Field(gt=0)
    act: str


class Column(BaseModel):
    """A column of an export. ``personal``: it can tell who somebody is; left out unless asked for, allowed and logged."""

    model_config = ConfigDict(frozen=True)
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    personal: bool = False


class Export(BaseModel):
    """Rows a module gives out as a file. The host asks for the period, writes the file and keeps it for some days.

    ``rows`` names a function "package.queries:export_x" of the site and ``{"since": "2026-01-01", "until": "2026-12-31"}``
    that yields one dict a row, read from the database bit by bit; ``count``, if named, takes the same and returns how many.
    """

    model_config = ConfigDict(frozen=True)
    slug: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    permission: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: str
    count: str = ""
    period: str = Field(default="Nhận", description="what the period's days are days of, in one word")
    summary: str = ""

    @model_validator(mode="after")
    def _columns_once(self) -> Self:
        if len({column.name for column in self.columns}) != len(self.columns):
            raise ValueError(f"export {self.slug}: two columns have one name")
        return self

    def columns_shown(self, *, personal: bool) -> tuple[Column, ...]:
        """Return the columns of a file; those that tell who somebody is only with ``personal``."""
        return tuple(column for column in self.columns if personal or not column.personal)


class RetentionRule(BaseModel):
    """How long one kind of record is kept, from which day, and what happens then.

    ``record`` names the table ("app_label.Model"), ``covers`` those that go with it. ``due`` names a function
    "package.commands:x" of a moment that returns the rows whose time is over, ``day`` the column their time is counted from,
    ``case`` the way from a row to the id of its case (a hold keeps it). ``forget`` takes such rows, locked, and the moment;
    without one they are deleted. ``kept`` says why something stays, and has neither.
    """

    model_config = ConfigDict(frozen=True)
    slug: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    record: str = Field(pattern=r"^[a-z_]+\.[A-Za-z]+$")
    covers: tuple[str, ...] = ()
    label: str
    counted_from: str = Field(description="from which day, in Vietnamese")
    days: int | None = Field(default=None, gt=0)
    law: str = Field(default="", description="the deadline rule that says how long, instead of ``days``")
    ends: Literal["erased", "stripped", "kept"]
    basis: str
    day: str = "created_at"
    case: str = "pk"
    due: str = ""
    forget: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.ends == "kept" and (self.due or self.days or self.law):
            raise ValueError(f"retention {self.slug}: what is kept is never due")
        if self.ends != "kept" and not (self.due and bool(self.days) != bool(self.law)):
            raise ValueError(f"retention {self.slug}: needs `due`, and either days or a rule of the law")
        if self.ends == "stripped" and not self.forget:
            raise ValueError(f"retention {self.slug}: stripping needs `forget`")
        return self


class PublicService(BaseModel):
    """Something people can have done at a public page of the module; search machines are told of it.

    ``page`` names an address without parts to fill in ("reception_days:index").
    """

    model_config = ConfigDict(frozen=True)
    page: str = Field(pattern=r"^[a-z_]+:[a-z_]+$")
    label: str
    summary: str


class Manifest(BaseModel):
    """All that a module says of itself, in one place. Dotted paths are imported only after Django starts."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    slug: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    summary: str
    version: str
    requires_sdk: str = Field(description="version specifier, e.g. '>=0.1,<0.2'")
    app: str = Field(description="dotted path of the module's AppConfig")
    hooks: str = Field(default="", description="'package.hooks:Hooks'")
    urls: str = ""
    api_urls: str = ""
    legal_bases: tuple[str, ...] = ()
    settings_schema: type[Record] | None = Field(
        default=None, description="what a commune may set here; every field has a default and a title"
    )
    permissions: tuple[Permission, ...] = ()
    roles: tuple[Role, ...] = ()
    indicators: tuple[Indicator, ...] = Field(
        default=(), description="figures the module answers with the hook ``indicators``"
    )
    exports: tuple[Export, ...] = ()
    services: tuple[PublicService, ...] = ()
    retention: str = Field(default="", description="what is kept how long, in words for staff")
    retention_rules: tuple[RetentionRule, ...] = ()
    chores: tuple[Chore, ...] = ()
    purge: str = Field(default="", description="'package.commands:purge', called every six hours")
    recount: str = Field(
        default="",
        description="'package.commands:recount', compares running totals with a recount: manage.py recount",
    )
    gauges: str = Field(
        default="",
        description="'package.queries:gauges', returns {name: (words, number)} for who watches the server, in one query",
    )
    demo: str = Field(default="", description="'package.commands:load_demo', called with a SiteRef")
    self_check: str = ""

    @field_validator("settings_schema")
    @classmethod
    def _can_be_left_alone(cls, schema: type[Record] | None) -> type[Record] | None:
        fields = schema.model_fields if schema else {}
        bare = [name for name, info in fields.items() if info.is_required() or not info.title]
        if bare:
            raise ValueError(f"settings_schema: {', '.join(bare)}: a default and a title are needed")
        return schema
