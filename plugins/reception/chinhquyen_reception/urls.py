"""Public addresses of the reception module."""

from __future__ import annotations

from django.urls import path

from .pages import acting, case, figures, filing, lookup, receipt, sending, verdict

app_name = "reception"

urlpatterns = [
    path("don-thu/gui/", filing.content, name="content"),
    path("don-thu/gui/dang-viet/", filing.typed, name="typed"),
    path("don-thu/gui/tai-lieu/", filing.files, name="files"),
    path("don-thu/gui/tai-lieu/<uuid:file_id>/bo/", filing.remove_file, name="remove_file"),
    path("don-thu/gui/ve-ong-ba/", filing.sender, name="sender"),
    path("don-thu/gui/xem-lai/", sending.review, name="review"),
    path("don-thu/gui/bo-ban-nhap/", filing.discard, name="discard"),
    path("don-thu/giu-loi-hen/", figures.figures, name="figures"),
    path("don-thu/tra-cuu/", lookup.lookup, name="lookup"),
    path("don-thu/q/<str:token>/", lookup.qr, name="qr"),
    path("don-thu/ho-so/<str:code>/", case.case, name="case"),
    path("don-thu/ho-so/<str:code>/bien-nhan/", receipt.receipt, name="receipt"),
    path("don-thu/ho-so/<str:code>/bien-nhan.pdf", receipt.receipt_as_pdf, name="receipt_pdf"),
    path("don-thu/ho-so/<str:code>/bo-sung/", acting.supplement, name="supplement"),
    path("don-thu/ho-so/<str:code>/rut-don/", acting.withdraw, name="withdraw"),
    path("don-thu/ho-so/<str:code>/da-xong/", verdict.solved, name="solved"),
    path("don-thu/ho-so/<str:code>/chua-xong/", verdict.unsolved, name="unsolved"),
]
