"""Who opened protected data is seen by those who answer for it; permissions are given commune by commune."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from wagtail.admin.menu import admin_menu, reports_menu, settings_menu
from wagtail.models import GroupSitePermission

from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.roles import permission

LOG = "/admin/nhat-ky-xem/"


def test_the_chair_reads_the_log_of_her_commune_only(site, other_site, officer, chair, other_officer, visit):
    access.log_access(site, officer, uuid4(), "danh tính người tố cáo", "xác minh ban đầu")
    access.log_access(other_site, other_officer, uuid4(), "danh tính người tố cáo", "việc của xã bên")
    for address in (LOG, LOG + "results/", LOG + "?export=csv"):
        answer = visit(site, chair).get(address)
        shown = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert "xác minh ban đầu" in shown.decode()
        assert "việc của xã bên" not in shown.decode()


def test_the_menu_offers_the_log_to_those_who_may_read_it(site, officer, chair, visit):
    assert LOG in visit(site, chair).get("/admin/").content.decode()
    assert LOG not in visit(site, officer).get("/admin/").content.decode()


@pytest.mark.parametrize(
    "menu", [admin_menu, settings_menu, reports_menu], ids=["main", "settings", "reports"]
)
def test_one_screen_lights_up_one_entry_of_the_menu(menu):
    """Wagtail lights up every entry whose name the current one's begins with: "thu" beside "thu-vien"."""
    names = [item.name for item in menu.registered_menu_items]
    assert not [(a, b) for a in names for b in names if a != b and b.startswith(a)]


def test_an_officer_does_not_read_the_log(site, officer, visit):
    assert visit(site, officer).get(LOG).status_code == 302


def test_an_administrator_gives_a_group_permissions_in_one_commune(site, other_site, superuser, visit):
    group = Group.objects.create(name="Tổ tiếp dân")
    handle = permission("cq_reception.handle_petition")
    kept = GroupSitePermission.objects.create(
        group=group, site=site, permission=permission("chinhquyen.change_communeprofile")
    )
    page = visit(site, superuser)
    address = f"/admin/groups/edit/{group.pk}/"
    html = page.get(address).content.decode()
    assert "Quyền theo xã, phường" in html
    assert f'value="{site.pk}:{handle.pk}"' in html
    sent = {
        "name": group.name,
        "page_permissions-TOTAL_FORMS": 0,
        "page_permissions-INITIAL_FORMS": 0,
        "collection_permissions-TOTAL_FORMS": 0,
        "collection_permissions-INITIAL_FORMS": 0,
        "document_permissions-TOTAL_FORMS": 0,
        "document_permissions-INITIAL_FORMS": 0,
        "image_permissions-TOTAL_FORMS": 0,
        "image_permissions-INITIAL_FORMS": 0,
        "chinhquyen_communeprofile_site_permissions-sites": site.pk,
        "chinhquyen_site_permissions-granted": [f"{site.pk}:{handle.pk}"],
    }
    assert page.post(address, sent).status_code == 302
    held = set(GroupSitePermission.objects.filter(group=group).values_list("site_id", "permission_id"))
    assert held == {(site.pk, handle.pk), (site.pk, kept.permission_id)}
    page.post(address, {**sent, "chinhquyen_site_permissions-granted": []})
    assert not GroupSitePermission.objects.filter(group=group, permission=handle).exists()
