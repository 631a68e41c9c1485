"""What the commune sets and points at itself, and what feedback knows of a project."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_projects import commands
from chinhquyen_projects.hooks import Hooks
from django.urls import reverse

from chinhquyen_sdk.domain.projects import ProjectsSettings
from chinhquyen_sdk.host.module_settings import keep_settings

from .site_office import HOA, road, text, today, town

pytestmark = pytest.mark.django_db


def test_the_form_of_feedback_knows_the_project_one_comes_from(site: Any, citizen: Any) -> None:
    hill, _ = town(site)
    one = road(site, village=hill.id, place="Đoạn qua nhà văn hóa")
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    address = f"{reverse('feedback:send')}?cong-trinh={one.code}"
    assert address in page
    form = text(citizen.get(address))
    assert f"Công trình: {one.title} (mã {one.code})." in form and 'value="Đoạn qua nhà văn hóa"' in form
    assert '<option value="Tổ 5" selected' in form
    blank = text(citizen.get(f"{reverse('feedback:send')}?cong-trinh=DA-0000-999"))
    assert "đang báo về công trình" not in blank


def test_the_place_is_pointed_at_and_the_fields_stay_without_a_script(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    page = text(visit(site, officer).get(reverse("projects_add")))
    assert 'name="latitude"' in page and 'name="longitude"' in page
    map_part = page.partition("data-place ")[2]
    assert "hidden>" in map_part.partition("\n")[0], "shown by the script alone"
    assert (
        'data-lat="21.580900"' in map_part
        and "chinhquyen_projects/place.js" in page
        and "leaflet/leaflet.js" in page
    )


def test_the_commune_chooses_the_day_of_its_monthly_report(site: Any, ref: Any) -> None:
    road(site, started=True)
    before = Hooks().due_items(ref, today(), "", None, 10)[0].due
    commands.keep_reporting_rule(site, ProjectsSettings(day=5), actor=HOA)
    after = Hooks().due_items(ref, today(), "", None, 10)[0].due
    assert before and after and (before.day, after.day) == (25, 5)


@pytest.mark.django_db(transaction=True)
def test_the_day_set_among_the_modules_settings_moves_what_is_due(site: Any, ref: Any) -> None:
    road(site, started=True)
    keep_settings(site, "projects", ProjectsSettings(day=7), actor=HOA)
    (due,) = Hooks().due_items(ref, today(), "", None, 10)
    assert due.due is not None and due.due.day == 7
