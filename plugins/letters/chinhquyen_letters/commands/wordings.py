"""The words of a template are kept as a draft, published, kept over a changed text below, or withdrawn."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError
from pydantic_core import InitErrorDetails
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.rewording import look_over, reworded
from chinhquyen_sdk.domain.letters.wording import Level
from chinhquyen_sdk.domain.letters.wording_noted import (
    LetterWordingKept,
    LetterWordingPublished,
    LetterWordingWithdrawn,
    WordingEvent,
)
from chinhquyen_sdk.domain.letters.wordings import Layer, Reword, Wording
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal

from ..queries import LayerState, Standing, office, standing
from ..rows import WordingRow, wording_id

RULE = "quy tắc của nền tảng: lời mẫu thư được xem lại trước khi dùng"


@transaction.atomic
def publish_wording(
    site: Site, wish: Reword, *, actor: Actor, seen: int | None = None, at: datetime | None = None
) -> Wording:
    """Let letters speak the words of ``wish`` from now on.

    ValidationError names the field that does not fit; Refused when the warnings of the check were not agreed to, or
    somebody else changed the words since version ``seen``.
    """
    row, known = _locked(site, wish.template, wish.layer)
    state = known.of(wish.layer)
    _unseen(state, seen)
    _fits(site, wish, known)
    words = Wording(
        **wish.model_dump(include={"template", "layer", "subject", "body", "reason"}),
        version=row.version + 1,
        above=state.below.wording,
    )
    _save(row, words)
    author = _author(actor)
    revision = row.save_revision(user=author, clean=False)
    revision.publish(user=author, skip_permission_checks=True)
    _note(site, row, known, LetterWordingPublished, actor, at, version=words.version)
    return words


@transaction.atomic
def save_wording(site: Site, wish: Reword, *, actor: Actor, seen: int | None = None) -> Wording:
    """Keep the words of ``wish`` as a draft, whatever is still wrong with them; letters do not speak them."""
    row, known = _locked(site, wish.template, wish.layer)
    _unseen(known.of(wish.layer), seen)
    words = Wording(**wish.model_dump(include={"template", "layer", "subject", "body", "reason"}))
    # Only the revision is written: the row goes on holding what is in force.
    _lay(row, words)
    row.save_revision(user=_author(actor), clean=False)
    return words


@transaction.atomic
def withdraw_wording(
    site: Site, template: str, layer: Layer, *, actor: Actor, at: datetime | None = None
) -> None:
    """Put ``layer``'s words out of force; its versions stay. Nothing happens when they are not in force."""
    row, known = _locked(site, template, layer)
    if row.live:
        UnpublishAction(row, user=_author(actor)).execute(skip_permission_checks=True)
        _note(site, row, known, LetterWordingWithdrawn, actor, at)


@transaction.atomic
def keep_wording(
    site: Site, template: str, layer: Layer, *, actor: Actor, at: datetime | None = None
) -> None:
    """Write down that the changed text below was read and ``layer``'s own words stay."""
    row, known = _locked(site, template, layer)
    state = known.of(layer)
    if state.words and state.changed:
        row.above = state.below.wording
        row.save(update_fields=["above", "updated_at"])
        _note(site, row, known, LetterWordingKept, actor, at, above=row.above)


def _locked(site: Site, template: str, layer: Layer) -> tuple[WordingRow, Standing]:
    """Return the row, written if it was not yet, and how its template stands; nobody else changes it meanwhile."""
    if layer is Layer.SDK:
        raise field_error("layer", "not_ours", "Lời gốc của phần mềm không sửa ở đây.")
    _known(site, template)
    home = None if layer is Layer.PROVINCE else site
    first = {"site": home, "template": template, "layer": layer.value, "live": False}
    id = wording_id(home, template)
    WordingRow.objects.get_or_create(pk=id, defaults=first)
    row = WordingRow.objects.select_for_update().get(pk=id)
    return row, _known(site, template)


def _known(site: Site, template: str) -> Standing:
    found = standing(site, template)
    if found is None:
        raise field_error("template", "unknown_template", "Không có mẫu thư này.")
    return found


def _unseen(state: LayerState, seen: int | None) -> None:
    if seen is not None and seen != state.seen:
        text = "Trong lúc anh/chị sửa, người khác đã lưu lời khác cho mẫu này. Mời mở lại mẫu để xem; lời anh/chị gõ vẫn còn đây."
        raise Refused(text, basis=RULE, code="changed_meanwhile", field="body")


def _fits(site: Site, wish: Reword, known: Standing) -> None:
    reworded(known.own, wish)
    state = known.of(wish.layer)
    if not wish.reason:
        raise field_error("reason", "required", "Mời ghi vì sao sửa, một câu ngắn.")
    now = state.words or state.below
    if (wish.subject, wish.body) == (now.subject.strip(), now.body.strip()):
        raise field_error("body", "unchanged", "Lời này giống hệt lời đang dùng, chưa có gì để ban hành.")
    remarks = look_over(known.own, wish, [office(site).phone])
    if errors := [one for one in remarks if one.level is Level.ERROR]:
        details = [InitErrorDetails(type=problem(e.code, e.text), loc=("body",), input="") for e in errors]
        raise ValidationError.from_exception_data("Reword", details)
    if remarks and not wish.agreed:
        said = " ".join(one.text for one in remarks)
        text = f"Có điều nên xem lại: {said} Nếu vẫn dùng lời này, xin xác nhận."
        raise Refused(text, basis=RULE, code="second_look", field="agreed")


def _lay(row: WordingRow, words: Wording) -> None:
    for name, value in WordingRow.values_of(words).items():
        setattr(row, name, value)


def _save(row: WordingRow, words: Wording) -> None:
    _lay(row, words)
    row.save()


def _author(actor: Actor) -> Any:
    return get_user_model().objects.filter(pk=actor.id).first() if actor.id.isdigit() else None


def _note(
    site: Site,
    row: WordingRow,
    known: Standing,
    kind: type[WordingEvent],
    actor: Actor,
    at: datetime | None,
    **more: Any,
) -> None:
    frame = {"at": at or timezone.now(), "actor": actor, "subject": row.pk}
    told = {"template": row.template, "title": known.own.label, "layer": Layer(row.layer)}
    journal.record(site, kind(**frame, **told, **more))
