"""An answer for everybody: looked through for people, and never with a word that tells who asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review, check_reviewed
from chinhquyen_sdk.domain.privacy.review import BASIS
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold

from . import events
from . import wishes as w
from .acts import Outcome, frame, require_step
from .records import InformationRequest
from .states import Step

_SHORT = 3  # "Lý" says nobody


def public_content(text: str, files: Sequence[str]) -> str:
    """Return what a look is about: the words and the marks of the files that go with them."""
    return "\n".join((text, *files))


def publish_answer(
    request: InformationRequest, wish: w.PublishAnswer, *, review: Review, files: Sequence[str] = (),
    told_of: Sequence[str], actor: Actor, at: datetime,
) -> Outcome:  # fmt: skip
    """Publish. ``review`` is of exactly these words and ``files`` (SHA-256 of each); ``told_of`` would tell who asked."""
    require_step(request, Step.PUBLISH)
    check_reviewed(public_content(wish.text, files), review)
    public = f" {fold(wish.text)} "
    if any(fold(word) in public for word in told_of if len(word) > _SHORT):
        text = "Bản công khai còn tên, số điện thoại hoặc địa chỉ của người hỏi. Mời bỏ đi rồi công khai."
        raise Refused(text, basis=BASIS, code="names_asker", field="public_answer")
    out = request.model_copy(update={
        "public_title": wish.public_title, "public_answer": wish.public_answer, "published_on": local_day(at),
    })  # fmt: skip
    looked = review.model_dump(include={"replaced", "kept", "wrong"})
    return Outcome(out, events.InformationPublished(**looked, **frame(out, actor, at)))


def retract_answer(
    request: InformationRequest, wish: w.RetractAnswer, *, actor: Actor, at: datetime
) -> Outcome:
    """Take the published copy down."""
    require_step(request, Step.RETRACT)
    if request.published_on is None:
        raise Refused("Câu trả lời này chưa công khai.", basis=BASIS, code="not_published")
    update = {"public_title": "", "public_answer": "", "published_on": None}
    down = request.model_copy(update=update)
    return Outcome(down, events.InformationRetracted(reason=wish.reason, **frame(down, actor, at)))
