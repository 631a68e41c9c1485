"""Rows the demo has none of, so that their addresses lead to something too: a list half taken in, a file, a redirect."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from chinhquyen_community_decisions.models import PaperRow, YearlyRow
from chinhquyen_dialogues.models import PromiseRow
from chinhquyen_disclosure.models import FileRow as PostingFile
from chinhquyen_disclosure.models import PostingRow
from chinhquyen_documents.commands.importing import bring_table as bring_documents
from chinhquyen_documents.models import ReadingRow
from chinhquyen_letters.commands.importing import bring_list as bring_events
from chinhquyen_letters.models import ApprovalRow, BatchRow
from chinhquyen_outreach.models import ConferenceRow, MinutesRow
from chinhquyen_projects.commands import bring_list as bring_projects
from chinhquyen_reception.models import AttachmentRow, DraftRow, PetitionRow
from chinhquyen_reporting.commands import register_communes
from chinhquyen_supervision.models import BoardRow, VisitRow
from chinhquyen_supervision.models import FileRow as BoardFile
from chinhquyen_supervision.queries import visit_link
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import ExportJob, NoticeRow
from chinhquyen_sdk.host.office.villages import bring_table as bring_villages
from cms_site.alerts.models import Alert, kinds

from .rows_of_wagtail import Ways, file, of_wagtail

HOA = Actor.staff("7", "Lê Thị Hoa")
PAPER = {"name": "bien-ban.txt", "kind": "txt", "content_type": "text/plain", "size": 8, "sha256": "0" * 64}


def make(site: Site, admin: Any) -> Ways:
    """Make them for ``site``; return how they fill in the addresses that do not name what they ask for."""
    office(site, admin)
    paper = papers(site)
    visit = VisitRow.objects.filter(site=site, state="planned").first()
    on_the_spot = [(visit_link(site, visit.record()),)] if visit else []
    return {
        "giam-sat/hien-truong/<str:token>/": on_the_spot,
        "admin/viec-dan-ban/hoi-nghi/<uuid:id>/giay/<uuid:file>/": [paper],
        "admin/nhac-viec/<uuid:notice>/": [own(NoticeRow, site, user=admin)],
        "admin/doc-van-ban/<uuid:id>/": [own(ReadingRow, site, reader_id=str(admin.pk))],
    } | dict(of_wagtail(site, admin))


def office(site: Site, admin: Any) -> None:
    """Lists that wait to be looked at, a file that was asked for, a register of communes."""
    bring_events(
        site,
        "wedding",
        "cuoi.csv",
        "Tên cô dâu,Tên chú rể,Ngày cưới\nLan,Nam,1/12/2026\n".encode(),
        actor=HOA,
    )
    bring_projects(site, "du-an.csv", "Tên dự án,Loại vốn\nKênh nội đồng,ngân sách\n".encode(), actor=HOA)
    bring_documents(
        site, "van-ban.csv", "Số ký hiệu,Trích yếu\n01/QĐ-UBND,Về việc chung\n".encode(), actor=HOA
    )
    bring_villages(site, "xom.csv", "Tên xóm,Số hộ\nTổ 1,100\n".encode(), today().year, actor=HOA)
    ExportJob.objects.create(
        site=site, user=admin, module="reception", export="don_thu", format="csv", since=today(), until=today(),
        state=ExportJob.State.DONE, expires_at=timezone.now() + timedelta(days=1), file=file(),
    )  # fmt: skip
    BatchRow.objects.filter(site=site).update(state=BatchRow.State.FAILED)
    ApprovalRow.objects.create(site=site, asked_by=str(admin.pk), wanted=[], state=ApprovalRow.State.FAILED)
    register_communes(site, [("05542", "xã", "Đại Từ")])
    Alert.objects.create(
        site=site, kind=kinds()[0][0], text="Mưa lớn từ tối nay.", ends=timezone.now() + timedelta(days=1)
    )


def papers(site: Site) -> tuple[Any, Any]:
    """Lay a file at every row that may carry one; return a conference and its minutes."""
    board, conference = (model.objects.filter(site=site).first() for model in (BoardRow, ConferenceRow))
    BoardFile.objects.create(site=site, subject=board.pk, file=file(), **PAPER)
    MinutesRow.objects.create(site=site, conference=conference, file=file(), **PAPER)
    for posting in PostingRow.objects.filter(site=site)[:3]:
        PostingFile.objects.create(site=site, posting=posting, file=file(), **PAPER)
    petition = PetitionRow.objects.filter(site=site, kind="kien_nghi").first()
    AttachmentRow.objects.create(site=site, petition=petition, file=file(), **PAPER)
    kept = PromiseRow.objects.filter(site=site).first()
    kept.photo.save("loi-hua.jpg", ContentFile(b"\xff\xd8\xff"), save=False)
    PromiseRow.objects.filter(pk=kept.pk).update(photo=kept.photo.name, photo_type="image/jpeg")
    meeting = YearlyRow.objects.filter(site=site).first()
    minutes = PaperRow.objects.create(site=site, conference=meeting, file=file(), **PAPER)
    draft = DraftRow.objects.create(site=site, data={})
    AttachmentRow.objects.create(site=site, draft=draft, file=file(), **PAPER)
    return meeting.pk, minutes.pk


def own(model: Any, site: Site, **mine: Any) -> tuple[Any]:
    """Copy a row that only its own person sees, for ``mine``."""
    row = model.objects.filter(site=site).first()
    row.pk = uuid4()
    for name, value in mine.items():
        setattr(row, name, value)
    row.save(force_insert=True)
    return (row.pk,)
