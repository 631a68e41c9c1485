"""What a citizen writes about a decision, and what opens it again."""

from __future__ import annotations

from django import forms

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


class DaysForm(forms.Form):
    """Within how many days the commune answers."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    days = forms.IntegerField(
        label="Hẹn trả lời trong mấy ngày", min_value=1, max_value=60, template_name="chinhquyen/field.html",
        help_text="Luật không định số ngày (Điều 34): đây là lời hẹn của xã, phường.",
        error_messages={"required": "Mời ghi số ngày.", "invalid": "Chỗ này cần một con số.", "min_value": "Ít nhất 1 ngày.",
                        "max_value": "Nhiều nhất 60 ngày."},
        widget=forms.TextInput(attrs={"class": "cq-input", "inputmode": "numeric"}),
    )  # fmt: skip
