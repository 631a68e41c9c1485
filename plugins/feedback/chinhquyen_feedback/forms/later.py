"""What can be done with a report that was sent."""

from __future__ import annotations

from django import forms

from chinhquyen_sdk.domain.feedback import Reopening, ReopenReport
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import RecordForm


class ReopenForm(RecordForm):
    """Why it is not done."""

    record_class = ReopenReport
    record_fields = ("reason", "note")

    reason = forms.ChoiceField(
        label="Vì sao chưa xong?",
        choices=[(reason.value, reason.label) for reason in Reopening],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label="Nói thêm cho cán bộ",
        help_text="Chỉ cán bộ đọc phần này.",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class LookupForm(lookup_form.LookupForm):
    """The code is enough for what is public; the secret opens the rest."""

    code_label = "Mã phản ánh"
    paper = "biên nhận"
    wrong = "Mã phản ánh hoặc mã bí mật chưa đúng. Mời ông/bà xem lại: mã phản ánh gồm 10 chữ số, mã bí mật gồm 8 chữ và số."
    when_needed = "Chỉ cần khi biên nhận có mã này."
