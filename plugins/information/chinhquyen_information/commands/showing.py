"""What the search of the whole site knows of published answers."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.information import FileUse, InformationRequest
from chinhquyen_sdk.domain.search import PublicFile, PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import FileRow, RequestRow


def let_find(site: Site, before: InformationRequest, after: InformationRequest) -> None:
    """Let the answer be found once it is published, and no longer when it was taken down."""
    if after.published_on:
        public_search.show(site, manifest.slug, public_text(site, after))
    elif before.published_on:
        public_search.hide(site, manifest.slug, str(after.id))


def public_text(site: Site, request: InformationRequest) -> PublicText:
    """Return what may be found of ``request``: what was published, the public copies of files, nothing of who asked."""
    rows = FileRow.objects.filter(site=site, request=request.id, use=FileUse.PUBLIC.value)
    files = (PublicFile(name=row.name, digest=row.sha256, place=row.file.name) for row in rows)
    return PublicText(
        key=str(request.id), kind="tra-loi", title=request.public_title, text=request.public_answer,
        path=reverse("information:answer", args=[request.id]), on=request.published_on,
        files=tuple(files),
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in RequestRow.objects.filter(site=site, published_on__isnull=False).iterator(200):
        yield public_text(site, row.record())


def standing_texts() -> list[PublicText]:
    """Return the doors to asking, and the numbers."""
    return [
        PublicText(
            key="yeu-cau", kind="cua", title="Yêu cầu cung cấp thông tin", path=reverse("information:ask"),
            text="Xin văn bản, số liệu, tài liệu mà cơ quan đang giữ. Quyền tiếp cận thông tin.",
        ),
        PublicText(
            key="mat", kind="cua", title="Thông tin đã trả lời theo yêu cầu", path=reverse("information:front"),
            text="Câu hỏi đã có câu trả lời, không nêu tên người hỏi.",
        ),
        PublicText(
            key="so-lieu", kind="cua", title="Số liệu cung cấp thông tin theo yêu cầu", path=reverse("information:numbers"),
            text="Bao nhiêu yêu cầu, bao nhiêu đúng hạn, bao nhiêu bị từ chối và vì sao.",
        ),
        PublicText(
            key="tra-cuu", kind="cua", title="Tra cứu yêu cầu cung cấp thông tin", path=reverse("information:lookup"),
            text="Yêu cầu thông tin của tôi đến đâu rồi.",
        ),
    ]  # fmt: skip
