"""Whose words each template speaks, its drafts and its earlier versions. Every question names its site first."""

from __future__ import annotations

import functools
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Q
from wagtail.models import Revision, Site

from chinhquyen_sdk.domain.letters.rewording import faults_of, in_force, look_over
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.letters.wording import Finding
from chinhquyen_sdk.domain.letters.wordings import Layer, Wording
from chinhquyen_sdk.host.staff import name_of

from ..rows import WordingRow, wording_id
from .office import office
from .templates import known_templates

_SHOWN = 50


class LayerState(NamedTuple):
    """One layer of a template here. ``below``: the template without it; ``changed``: that text is another than it knew."""

    layer: Layer
    words: Wording | None
    since: datetime | None
    below: LetterTemplate
    changed: bool
    fits: bool
    draft: Wording | None
    seen: int


class Standing(NamedTuple):
    """A template as it stands: ``form`` in force, ``own`` as it came, the layers over it and what the check remarks."""

    form: LetterTemplate
    own: LetterTemplate
    commune: LayerState
    province: LayerState
    remarks: tuple[Finding, ...]

    @property
    def since(self) -> datetime | None:
        """Since when the words in force stand; None: since the software came."""
        return {Layer.COMMUNE: self.commune.since, Layer.PROVINCE: self.province.since}.get(self.form.layer)

    def of(self, layer: Layer) -> LayerState:
        """Return how ``layer`` stands."""
        return self.province if layer is Layer.PROVINCE else self.commune


class Version(NamedTuple):
    """One version of a layer's words, or a draft (``number`` 0)."""

    id: int
    number: int
    at: datetime
    by: str
    reason: str
    live: bool


def standings(site: Site) -> list[Standing]:
    """Return every template as it stands in ``site``; what people write by hand comes first."""
    rows = _rows(site)
    phone = office(site).phone
    found = [_standing(form, rows.get(id, {}), phone) for id, form in known_templates(site).items()]
    return sorted(found, key=lambda one: (bool(one.form.called_by), one.form.occasion.label, one.form.label))


def standing(site: Site, id: str) -> Standing | None:
    """Return how the template ``id`` stands in ``site``; None: there is none."""
    form = known_templates(site).get(id)
    return _standing(form, _rows(site, template=id).get(id, {}), office(site).phone) if form else None


def _rows(site: Site, **which: Any) -> dict[str, dict[Layer, WordingRow]]:
    rows = WordingRow.objects.filter(Q(site=site) | Q(site=None), **which).select_related("latest_revision")
    found: dict[str, dict[Layer, WordingRow]] = {}
    for row in rows:
        found.setdefault(row.template, {})[Layer(row.layer)] = row
    return found


def _standing(own: LetterTemplate, rows: dict[Layer, WordingRow], phone: str) -> Standing:
    province = _layer(Layer.PROVINCE, rows.get(Layer.PROVINCE), own, own)
    above = in_force(own, [province.words] if province.words else [])
    commune = _layer(Layer.COMMUNE, rows.get(Layer.COMMUNE), own, above)
    laid = [one.words for one in (province, commune) if one.words]
    form = in_force(own, laid)
    return Standing(form, own, commune, province, _remarks(form, phone))


def _layer(layer: Layer, row: WordingRow | None, own: LetterTemplate, below: LetterTemplate) -> LayerState:
    if row is None:
        return LayerState(layer, None, None, below, changed=False, fits=True, draft=None, seen=0)
    words: Wording | None = row.record() if row.live else None
    fits = words is None or not any(faults_of(own, words))
    changed = words is not None and words.above != below.wording
    return LayerState(
        layer, words, row.last_published_at if words else None, below, changed, fits, _draft(row), row.latest_revision_id or 0
    )  # fmt: skip


def _draft(row: WordingRow) -> Wording | None:
    content = row.latest_revision.content if row.latest_revision else {}
    return _read(content) if content and not content["version"] else None


def _read(content: dict[str, Any]) -> Wording:
    """Return the words of a revision, read without asking the database for the objects it names."""
    return Wording.model_validate({name: content[name] for name in Wording.model_fields if name in content})


@functools.lru_cache(512)
def _remarks(form: LetterTemplate, phone: str) -> tuple[Finding, ...]:
    return look_over(form, form, [phone])


def versions(site: Site, id: str, layer: Layer) -> list[Version]:
    """Return the versions of ``layer``'s words for the template ``id``, the newest first."""
    row = _row(site, id, layer)
    if row is None:
        return []
    revisions = row.revisions.select_related("user").order_by("-created_at", "-id")
    return [_version(row, one) for one in revisions[:_SHOWN]]


def _version(row: WordingRow, one: Revision) -> Version:
    by = name_of(one.user) if one.user else ""
    words = _read(one.content)
    live = row.live and row.live_revision_id == one.pk
    return Version(one.pk, words.version, one.created_at, by, words.reason, live)


def version(site: Site, id: str, layer: Layer, revision: int) -> Wording | None:
    """Return the words of one version; another commune's is not there."""
    row = _row(site, id, layer)
    found = row.revisions.filter(pk=revision).first() if row else None
    return _read(found.content) if found else None


def wording_row(site: Site, id: str, layer: Layer) -> WordingRow:
    """Return the row of ``layer``'s words, or one not written yet: what Wagtail's preview asks for."""
    home = None if layer is Layer.PROVINCE else site
    known = WordingRow(pk=wording_id(home, id), site=home, template=id, layer=layer.value, live=False)
    return _row(site, id, layer) or known


def _row(site: Site, id: str, layer: Layer) -> WordingRow | None:
    home = None if layer is Layer.PROVINCE else site
    return WordingRow.objects.filter(pk=wording_id(home, id)).first()
