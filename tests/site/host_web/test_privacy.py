"""Sealed columns, pages nobody keeps, logs without what opens a case."""

from __future__ import annotations

import logging
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField, SealedError
from chinhquyen_sdk.host.logs import MaskTokens
from chinhquyen_sdk.host.middleware import PrivatePages
from chinhquyen_sdk.host.models import IdempotencyKey


@pytest.mark.parametrize("value", ["", "Lê Thị Sen", "ơ" * 50_000, "{}"])
def test_a_sealed_text_opens_as_it_was(value):
    field = EncryptedTextField()
    sealed = field.get_prep_value(value)
    assert sealed != value
    assert field.from_db_value(sealed, None, connection) == value
    assert field.get_prep_value(None) is None


def test_sealed_values_keep_their_types():
    field, value = EncryptedJSONField(), {"tuổi": 61, "có": True, "không": None, "tên": ["Sen"]}
    assert field.from_db_value(field.get_prep_value(value), None, connection) == value


def test_a_new_key_seals_and_the_old_one_still_opens(settings):
    field = EncryptedTextField()
    field.set_attributes_from_name("name")
    field.model = IdempotencyKey
    settings.CHINHQUYEN_IDENTITY_KEYS = ["cũ"]
    old = field.get_prep_value("Sen")
    settings.CHINHQUYEN_IDENTITY_KEYS = ["mới", "cũ"]
    assert field.from_db_value(old, None, connection) == "Sen"
    settings.CHINHQUYEN_IDENTITY_KEYS = ["mới"]
    with pytest.raises(SealedError):
        field.from_db_value(old, None, connection)


def _answer(request, look=True, **headers):
    def view(request):
        if look:
            request.session.get("x")
        return HttpResponse("trang", headers=headers)

    return PrivatePages(view)(request)


@pytest.fixture
def request_of(site, visit):
    def make(user=None):
        request = RequestFactory().get("/")
        request.session = visit(site, user).session
        request.session.accessed = False
        return request

    return make


def test_a_page_is_stored_by_nobody_once_a_case_is_open(request_of, officer):
    anonymous = request_of()
    assert "Cache-Control" not in _answer(anonymous)
    access.grant_case(anonymous, uuid4())
    assert "no-store" in _answer(anonymous)["Cache-Control"]
    assert "no-store" in _answer(request_of(officer))["Cache-Control"]
    assert "Cache-Control" not in _answer(request_of(officer), look=False)
    assert _answer(request_of(officer), **{"Cache-Control": "max-age=60"})["Cache-Control"] == "max-age=60"


def test_the_token_of_a_receipt_is_in_no_log():
    atoms = {"r": "GET /don-thu/q/AbC-9_z/ HTTP/1.1", "f": "http://x/q/T0k3n?a"}
    record = logging.LogRecord("gunicorn.access", 20, "", 0, '%(r)s "%(f)s"', (atoms,), None)
    assert MaskTokens().filter(record)
    assert record.getMessage() == 'GET /don-thu/q/***/ HTTP/1.1 "http://x/q/***?a"'
