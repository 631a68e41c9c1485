"""Legal and administrative documents, with the facts Nghị định 42/2022/NĐ-CP Điều 4 asks of each."""

from __future__ import annotations

from cms_site.documents.index import DocumentIndexPage
from cms_site.documents.pages import DocumentPage, Kind, newest_documents

__all__ = ["DocumentIndexPage", "DocumentPage", "Kind", "newest_documents"]
