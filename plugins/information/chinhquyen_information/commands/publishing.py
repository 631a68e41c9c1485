"""An answer for everybody: its words and its files are looked through, changed as answered, and copied."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.information import FileUse, InformationRequest, PublishAnswer
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import (
    Answer,
    Decision,
    Found,
    Look,
    OwnFacts,
    digest_of,
    look_at,
    redact,
    review_of,
)
from chinhquyen_sdk.domain.privacy.review import BASIS
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.kinds import CONTENT_TYPES
from chinhquyen_sdk.host.privacy import own_facts
from chinhquyen_sdk.reading import find_in_file, redact_file
from chinhquyen_sdk.reading.files import read_file

from ..queries import AttachedFile, answer_files, content_of
from ..rows import FileRow, RequestRow
from .keeping import keep, keep_files

_SHORT = 3  # "Lý" says nobody


def look_at_answer(site: Site, request: UUID, wish: PublishAnswer) -> Look:
    """Return what an officer must answer before these words and these files of the answer are everybody's."""
    office, files = own_facts(site), answer_files(site, request, wish.files)
    found, unread = list(look_at(wish.text, office=office).found), []
    for number, file in enumerate(files):
        more, cannot = _look_at_file(site, request, file, number, office)
        found += more
        unread += cannot
    content = law.public_content(wish.text, [file.sha256 for file in files])
    return Look(digest_of(content), tuple(found), tuple(unread))


def _look_at_file(
    site: Site, request: UUID, file: AttachedFile, number: int, office: OwnFacts
) -> tuple[list[Found], list[str]]:
    try:
        look = find_in_file(content_of(site, request, file.id), file.name, office=office)
    except Refused as refused:  # a picture, say: a person reads it and says so
        return [], [f"Tệp “{file.name}”: {refused.text}"]
    place = f"tệp “{file.name}”"
    found = [one._replace(id=f"d{number}{one.id}", place=f"{place}, {one.place}") for one in look.found]
    return found, [f"{place.capitalize()}: {said}" for said in look.unread]


def publish(
    site: Site, row: RequestRow, wish: PublishAnswer, *, actor: Actor, at: datetime
) -> InformationRequest:
    """Publish inside the caller's transaction. Raises ``Refused`` at the first find nobody answered."""
    request: InformationRequest = row.record()
    look, office = look_at_answer(site, request.id, wish), own_facts(site)
    copies = [_copy(site, request.id, file, number, wish, office)
              for number, file in enumerate(answer_files(site, request.id, wish.files))]  # fmt: skip
    marks = [copy.sha256 for copy in copies]
    said = wish.reworded(redact(wish.text, look_at(wish.text, office=office), wish.answers))
    content = law.public_content(said.text, marks)
    review = review_of(look, wish.answers, published=content, read_by_person=wish.read_by_person)
    told_of = tuple(str(value) for value in row.asked_by.values() if value)
    for copy in copies:
        _refuse_asker(copy, told_of)
    outcome = law.publish_answer(
        request, said, review=review, files=marks, told_of=told_of, actor=actor, at=at
    )
    drop_public(site, row)
    keep_files(site, row, FileUse.PUBLIC, copies)
    return keep(site, row, *outcome)


def _copy(
    site: Site, request: UUID, file: AttachedFile, number: int, wish: PublishAnswer, office: OwnFacts
) -> CleanFile:
    """Return the public copy of a file, with what was answered "replace" replaced."""
    content, sign = content_of(site, request, file.id), f"d{number}"
    mine = {id.removeprefix(sign): said for id, said in wish.answers.items() if id.startswith(f"{sign}f")}
    first = _first_replaced(mine)
    if first:
        try:
            content = redact_file(content, file.name, digest_of(content), mine, office=office)
        except Refused as no:
            raise Refused(no.text, basis=no.basis, code=no.code, field=f"{sign}{first}") from no
    return CleanFile(
        name=file.name, kind=file.kind, content_type=CONTENT_TYPES[file.kind], size=len(content),
        sha256=digest_of(content), content=ContentFile(content),
    )  # fmt: skip


def _refuse_asker(copy: CleanFile, told_of: tuple[str, ...]) -> None:
    """The signed answer often begins with "Kính gửi" and a name: such a file is nobody's but the asker's."""
    try:
        text = fold(" ".join(part.text for part in read_file(copy.content.read(), copy.name).parts))
    except Refused:
        return  # nothing a machine can read; a person says who read it
    finally:
        copy.content.seek(0)
    if any(fold(word) in text for word in told_of if len(word) > _SHORT):
        said = f"Tệp “{copy.name}” còn tên hoặc cách liên hệ của người hỏi. Mời bỏ chọn, hoặc tải lên bản đã che."
        raise Refused(said, basis=BASIS, code="names_asker", field="files")


def _first_replaced(answers: dict[str, Answer]) -> str:
    return next((id for id, said in answers.items() if said.decision is Decision.REPLACE), "")


def drop_public(site: Site, row: RequestRow) -> None:
    """Take the public copies away; the files go when the transaction is done."""
    for copy in FileRow.objects.filter(site=site, request=row, use=FileUse.PUBLIC.value):
        transaction.on_commit(partial(copy.file.storage.delete, copy.file.name))
        copy.delete()
