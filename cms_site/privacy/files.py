"""Files a page leads to: read before the page is published, and changed where Word and Excel allow it."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from chinhquyen_sdk.domain.privacy import Answer, Decision, Found, OwnFacts, digest_of
from chinhquyen_sdk.domain.privacy.review import BASIS
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.reading import find_in_file, redact_file


class Changed(NamedTuple):
    """A document and its new content, not yet kept."""

    document: Any
    content: bytes


def attached(page: Page) -> list[Any]:
    """Return the documents ``page`` leads to: by a field, a block or a link in its text."""
    model = get_document_model()
    kind = ContentType.objects.get_for_model(model).pk
    found = ReferenceIndex._extract_references_from_object(page)
    keys = {int(id) for content_type, id, *_ in found if content_type == kind}
    return list(model.objects.filter(pk__in=keys).order_by("pk"))


def look_at_files(documents: list[Any], office: OwnFacts | None) -> tuple[list[Found], list[str]]:
    """Return the finds of all ``documents`` and what no machine could read. A file that is refused is read by a person."""
    found: list[Found] = []
    unread: list[str] = []
    for document in documents:
        name = document.filename
        try:
            look = find_in_file(_content(document), name, office=office)
        except Refused as refused:
            unread.append(f"Tệp “{name}”: {refused.text}")
            continue
        unread += [f"Tệp “{name}”: {said}" for said in look.unread]
        found += [
            one._replace(id=f"d{document.pk}{one.id}", place=f"tệp “{name}”, {one.place}")
            for one in look.found
        ]
    return found, unread


def redacted(
    documents: list[Any], answers: dict[str, Answer], office: OwnFacts | None, user: Any
) -> list[Changed]:
    """Return the new content of every document with something to replace in it, or refuse at the find."""
    changed = []
    for document in documents:
        sign = f"d{document.pk}"
        mine = {id.removeprefix(sign): a for id, a in answers.items() if id.startswith(f"{sign}f")}
        first = next((id for id, a in mine.items() if a.decision is Decision.REPLACE), None)
        if first is None:
            continue
        policy = policy_registry.get_by_type(get_document_model())
        if not policy.user_has_permission_for_instance(user, "change", document):
            text = "Tài khoản này không được sửa tệp ấy. Mời nhờ người tải tệp lên thay tệp."
            raise Refused(text, basis=BASIS, code="privacy_not_editable", field=f"{sign}{first}")
        content = _content(document)
        try:
            changed.append(
                Changed(
                    document, redact_file(content, document.filename, digest_of(content), mine, office=office)
                )
            )
        except Refused as refused:
            raise Refused(
                refused.text, basis=refused.basis, code=refused.code, field=f"{sign}{first}"
            ) from refused
    return changed


def keep(changed: list[Changed]) -> None:
    """Put the new content in the place of the old; the old file goes away with the transaction."""
    for document, content in changed:
        old, storage = document.file.name, document.file.storage
        document.file.save(document.filename, ContentFile(content), save=False)
        document.file_size = len(content)
        document.file_hash = ""
        document.save()
        document.get_file_hash()
        transaction.on_commit(partial(storage.delete, old))


def _content(document: Any) -> bytes:
    with document.open_file() as file:
        content: bytes = file.read()
    return content
