"""What staff do leaves a line: sign-ins, accounts, roles, switches, exports, looks; no name and nothing typed in it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupSitePermission, Site

from chinhquyen_sdk.host import access, audit
from chinhquyen_sdk.host.models import AuditEntry
from chinhquyen_sdk.host.roles import permission
from chinhquyen_sdk.host.switches import switch
from tests.site.host_core.lamps import light

pytestmark = pytest.mark.django_db
PASSWORD = "thanthien2026"


@pytest.fixture
def acts(site: Site) -> Any:
    """The acts written since the test began, oldest first."""
    begun = AuditEntry.objects.count()
    return lambda: [(e.act, e.actor_id) for e in AuditEntry.objects.order_by("pk")[begun:]]


def sign_in(visit: Any, site: Site, name: str, password: str) -> Any:
    browser = visit(site)
    return browser.post(reverse("wagtailadmin_login"), {"username": name, "password": password})


def test_signing_in_failing_and_being_locked_out(site: Site, officer: Any, visit: Any, acts: Any) -> None:
    officer.set_password(PASSWORD)
    officer.save()
    sign_in(visit, site, officer.username, PASSWORD)
    assert acts() == [("account_changed", ""), ("signed_in", str(officer.pk))]
    for _ in range(6):
        sign_in(visit, site, officer.username, "sai")
    names = [act for act, _ in acts()]
    assert names.count("sign_in_failed") >= 4 and "locked_out" in names


def test_a_name_that_is_no_account_is_not_written_down(site: Site, visit: Any) -> None:
    sign_in(visit, site, "mat-khau-go-nham-o", "sai")
    line = AuditEntry.objects.filter(act="sign_in_failed").get()
    assert "mat-khau" not in line.subject
    assert len(line.subject) == 16


def test_accounts_roles_and_permissions(site: Site, officer: Any, acts: Any) -> None:
    role = Group.objects.create(name="Tổ một cửa")
    held = GroupSitePermission.objects.create(group=role, site=site, permission=permission(audit.VIEW_AUDIT))
    officer.groups.add(role)
    officer.is_active = False
    officer.save()
    officer.groups.remove(role)
    held.delete()
    role.delete()
    assert [act for act, _ in acts()] == [
        "role_made", "permission_given", "account_given", "account_changed", "account_taken", "permission_taken", "role_removed",
    ]  # fmt: skip
    assert AuditEntry.objects.get(act="account_changed", subject=str(officer.pk)).note == "is_active"
    assert AuditEntry.objects.filter(act="permission_taken").get().note == audit.VIEW_AUDIT


def test_saving_an_account_as_it_was_says_nothing(officer: Any, acts: Any) -> None:
    officer.save()
    assert acts() == []


def test_switching_a_module(site: Site, acts: Any) -> None:
    switch(site, "letters", on=False)
    switch(site, "letters", on=False)
    assert [act for act, _ in acts()] == ["modules_switched"]
    assert AuditEntry.objects.get(act="modules_switched").note == "tắt: letters"


def test_an_event_and_a_look(site: Site, officer: Any, acts: Any) -> None:
    subject = uuid4()
    light(site, "bếp", subject)
    access.log_access(site, officer, subject, "danh tính người tố cáo", "xác minh đơn")
    assert [act for act, _ in acts()] == ["lamp_lit", "opened"]
    assert AuditEntry.objects.filter(subject=str(subject)).count() == 2


def test_a_page_that_is_edited_names_who_did_it(site: Site, superuser: Any, visit: Any, acts: Any) -> None:
    browser = visit(site, superuser)
    browser.post(reverse("wagtailadmin_pages:delete", args=[_page(site).pk]))
    assert ("edited", str(superuser.pk)) in acts()


def _page(site: Site) -> Any:
    from wagtail.models import Page

    return site.root_page.add_child(instance=Page(title="Tin", slug="tin"))


def test_what_is_undone_leaves_no_line(site: Site, acts: Any) -> None:
    with pytest.raises(ValueError, match="undone"), transaction.atomic():
        light(site, "bếp")
        raise ValueError("undone")
    assert acts() == []


def test_an_event_costs_one_insert_more_and_no_question(site: Site) -> None:
    with CaptureQueriesContext(connection) as asked:
        light(site, "sân")
    told = [query["sql"] for query in asked if "chinhquyen_audit" in query["sql"]]
    assert [sql.split()[0] for sql in told] == ["INSERT"]
