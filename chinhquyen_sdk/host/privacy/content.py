"""What is about to be published, words and files together: looked at, changed as answered, known again by its mark."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.core.files.base import ContentFile

from chinhquyen_sdk.domain.privacy import (
    Answer,
    Decision,
    Found,
    Look,
    Looked,
    OwnFacts,
    Review,
    Unseen,
    Words,
    digest_of,
    find_personal_data,
    review_of,
)
from chinhquyen_sdk.domain.privacy.review import BASIS
from chinhquyen_sdk.domain.privacy.words import as_one, change_words, field_of, find_in_words
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.reading import find_in_file, redact_file

from ..files import CleanFile


class Content(NamedTuple):
    """The fields everybody will read, in the order of the page, and the files that go with them."""

    words: tuple[Words, ...]
    files: tuple[CleanFile, ...] = ()

    @property
    def texts(self) -> dict[str, str]:
        """The words by the names of their fields."""
        return {one.name: one.text for one in self.words}

    @property
    def mark(self) -> str:
        """The text whose digest a review holds."""
        return "\n".join([as_one(self.words), *(file.sha256 for file in self.files)])


def bytes_of(file: CleanFile) -> bytes:
    """Return what is in a file, and leave it to be read again."""
    file.content.seek(0)
    content: bytes = file.content.read()
    file.content.seek(0)
    return content


def look_at_content(content: Content, office: OwnFacts | None) -> Look:
    """Return what must be answered. A file that is refused or is a picture is read by a person."""
    found = list(find_in_words(content.words, office=office))
    unread: list[str] = []
    for number, file in enumerate(content.files):
        try:
            look = find_in_file(bytes_of(file), file.name, office=office)
        except Refused as refused:
            unread.append(f"Tệp “{file.name}”: {refused.text}")
            continue
        unread += [f"Tệp “{file.name}”: {said}" for said in look.unread]
        found += [
            one._replace(id=f"t{number}{one.id}", place=f"tệp “{file.name}”, {one.place}")
            for one in look.found
        ]
    return Look(digest_of(content.mark), tuple(found), tuple(unread))


def check_seen(content: Content, review: Review | None, office: OwnFacts | None) -> None:
    """Raise ``Unseen`` when something stands in ``content`` that ``review`` did not see as it is now."""
    if review is not None and review.digest == digest_of(content.mark):
        return
    look = look_at_content(content, office)
    if look.found or look.unread:
        raise _unseen(content, look, changed=review is not None)


def check_line(text: str, field: str, office: OwnFacts | None) -> None:
    """Refuse a short public line (a reason, a place) that tells of a person: such a line is simply worded anew."""
    found = find_personal_data(text, office=office)
    if found:
        said = f"Dòng này ai cũng đọc được, xin đừng ghi {found[0].kind.label.lower()} của người dân."
        raise Refused(said, basis=BASIS, code=f"privacy_{found[0].kind.value}", field=field)


def answered(
    content: Content, looked: Looked | None, office: OwnFacts | None
) -> tuple[Content, Review | None]:
    """Return ``content`` as a program's answers leave it, and the review. Without answers nothing changes."""
    if looked is None:
        return content, None
    look = look_at_content(content, office)
    if looked.digest != look.digest:
        raise _unseen(content, look, changed=True)
    after = changed(content, look, looked.answers, office)
    return after, review_of(look, looked.answers, published=after.mark, read_by_person=looked.read_by_person)


def changed(content: Content, look: Look, answers: Mapping[str, Answer], office: OwnFacts | None) -> Content:
    """Return ``content`` with everything replaced that is to be replaced, or refuse at the find."""
    own = [one for one in look.found if one.id.startswith("f")]
    files = [_changed(f"t{n}", file, answers, office) for n, file in enumerate(content.files)]
    return Content(change_words(content.words, own, answers), tuple(files))


def _changed(sign: str, file: CleanFile, answers: Mapping[str, Answer], office: OwnFacts | None) -> CleanFile:
    mine = {id.removeprefix(sign): one for id, one in answers.items() if id.startswith(f"{sign}f")}
    first = next((id for id, one in mine.items() if one.decision is Decision.REPLACE), None)
    if first is None:
        return file
    old = bytes_of(file)
    try:
        new = redact_file(old, file.name, digest_of(old), mine, office=office)
    except Refused as refused:
        raise Refused(
            refused.text, basis=refused.basis, code=refused.code, field=f"{sign}{first}"
        ) from refused
    return CleanFile(
        name=file.name, kind=file.kind, content_type=file.content_type, size=len(new),
        sha256=hashlib.sha256(new).hexdigest(), content=ContentFile(new),
    )  # fmt: skip


def _unseen(content: Content, look: Look, *, changed: bool) -> Unseen:
    return Unseen(look, {one.id: _field(content.words, one) for one in look.found}, changed=changed)


def _field(words: Sequence[Words], found: Found) -> str:
    return field_of(words, found)[0].name if found.id.startswith("f") else "files"
