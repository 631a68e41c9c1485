"""Staff may do their job in their commune; a citizen opens the case he has the secret of."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

from chinhquyen_sdk.host import access

HANDLE = "cq_reception.handle_petition"


def test_an_officer_may_work_in_her_own_commune_only(site, other_site, officer):
    assert access.can(officer, site, HANDLE)
    assert not access.can(officer, other_site, HANDLE)
    assert not access.can(officer, site, "cq_reception.open_identity")


def test_asking_many_times_costs_one_query(site, officer, django_assert_num_queries):
    with django_assert_num_queries(1):
        for _ in range(5):
            access.can(officer, site, HANDLE)


def test_a_permission_given_without_a_commune_counts_nowhere(site, staff):
    from chinhquyen_sdk.host.roles import permission

    user = staff(site, "hoa")
    user.user_permissions.add(permission(HANDLE))
    user.groups.first().permissions.add(permission(HANDLE))
    assert not access.can(user, site, HANDLE)


def test_a_locked_account_and_a_stranger_may_do_nothing(site, officer, superuser):
    from django.contrib.auth.models import AnonymousUser

    officer.is_active = False
    assert not access.can(officer, site, HANDLE)
    assert not access.can(AnonymousUser(), site, HANDLE)
    assert access.can(superuser, site, HANDLE)
    with pytest.raises(PermissionDenied):
        access.require(AnonymousUser(), site, HANDLE)


def test_the_list_of_staff_holds_this_communes_people(site, officer, chair, other_officer, superuser):
    assert set(access.staff_of(site, HANDLE)) == {officer, chair}


def _request(citizen):
    request = RequestFactory().get("/")
    request.session = citizen.session
    return request


def test_a_case_opened_with_its_secret_stays_open_for_half_a_day(site, citizen, monkeypatch):
    request, case = _request(citizen), uuid4()
    assert not access.case_granted(request, case)
    access.grant_case(request, case)
    assert access.case_granted(request, case)
    assert not access.case_granted(request, uuid4())
    monkeypatch.setattr(access.time, "time", lambda: 10**10)
    assert not access.case_granted(request, case)


def test_the_five_cases_opened_last_are_kept(site, citizen):
    request, cases = _request(citizen), [uuid4() for _ in range(7)]
    for case in cases:
        access.grant_case(request, case)
    assert [access.case_granted(request, case) for case in cases] == [False] * 2 + [True] * 5


def test_opening_a_case_changes_the_sessions_key(site, citizen):
    request = _request(citizen)
    request.session.save()
    planted = request.session.session_key
    access.grant_case(request, uuid4())
    assert request.session.session_key != planted


def test_the_log_is_only_added_to(site, officer):
    row = access.log_access(site, officer, uuid4(), "danh tính người tố cáo", "xác minh đơn")
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete()
    with pytest.raises(TypeError):
        type(row).objects.all().delete()
    with pytest.raises(TypeError):
        type(row).objects.update(reason="")
