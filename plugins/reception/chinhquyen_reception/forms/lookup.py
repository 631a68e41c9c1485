"""What opens a petition."""

from __future__ import annotations

from chinhquyen_sdk.host import lookup_form


class LookupForm(lookup_form.LookupForm):
    """The code and the secret of the receipt."""

    code_label = "Mã đơn"
    paper = "giấy biên nhận"
    wrong = (
        "Mã đơn hoặc mã bí mật chưa đúng. Mời ông/bà xem lại giấy biên nhận: mã đơn gồm 10 chữ số, mã bí mật gồm 8 chữ và số. "
        "Gõ liền hay có gạch nối đều được."
    )
