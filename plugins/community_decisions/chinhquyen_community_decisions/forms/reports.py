"""What a citizen writes about a decision, and what opens it again."""

from __future__ import annotations

from chinhquyen_sdk.domain.community_decisions import SendReport
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import RecordForm


class SendReportForm(RecordForm):
    """Three fields; only the first is needed."""

    record_class = SendReport
    record_fields = ("text", "name", "phone")
    autocomplete = {"name": "name", "phone": "tel"}


class ReportLookupForm(lookup_form.LookupForm):
    """What opens a report."""

    code_label = "Mã báo cáo"
    paper = "giấy ghi hai mã"
    wrong = "Mã báo cáo hoặc mã bí mật chưa đúng. Mời ông/bà xem lại giấy ghi hai mã: mã báo cáo 10 chữ số, mã bí mật 8 chữ và số."
