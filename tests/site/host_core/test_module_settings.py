"""What a commune sets in a module: asked from the module's record, kept for it alone, read without a question."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from pydantic import Field, ValidationError

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.models import JournalEntry, SiteModules
from chinhquyen_sdk.host.module_settings import keep_settings, settings_of
from chinhquyen_sdk.host.switches import is_on
from chinhquyen_sdk.modules import Manifest, registry

pytestmark = pytest.mark.django_db
MAY = "chinhquyen.change_sitemodules"
LUA = Actor.staff("7", "Trần Thị Lụa")


class LampSettings(Record):
    """Street lamps."""

    days: int = Field(default=3, ge=1, le=30, title="Số ngày thay bóng", description="Ngày làm việc.")
    phone: str = Field(default="", max_length=20, title="Điện thoại điện lực")
    colours: tuple[str, ...] = Field(
        default=(), title="Màu", json_schema_extra={"choices": {"vang": "Vàng", "trang": "Trắng"}}
    )


def manifest(schema: type[Record] | None = LampSettings) -> Manifest:
    return Manifest(slug="lamp", label="Đèn đường", summary="Đèn", version="1", requires_sdk=">=0.1", app="lamp.Apps",
                    settings_schema=schema)  # fmt: skip


@pytest.fixture
def lamp(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry(), "manifests", (*registry().manifests, manifest()))


@pytest.fixture
def steward(site: Any, staff: Any) -> Any:
    return staff(site, "quantri", MAY)


@pytest.fixture
def form() -> str:
    return reverse("chinhquyen_module_settings", args=["lamp"])


def test_a_commune_that_set_nothing_has_the_defaults(lamp: None, site: Any) -> None:
    assert settings_of(site, "lamp") == LampSettings()
    with pytest.raises(LookupError):
        settings_of(site, "reception_of_nothing")


def test_the_form_is_the_record_and_what_was_set_is_one_commune_s(
    lamp: None, site: Any, other_site: Any, steward: Any, visit: Any, form: str
) -> None:
    browser = visit(site, steward)
    shown = browser.get(form).content.decode()
    for words in ("Số ngày thay bóng", "Ngày làm việc.", "Điện thoại điện lực", "Vàng", 'value="3"'):
        assert words in shown
    assert form in browser.get(reverse("chinhquyen_modules")).content.decode()
    answer = browser.post(form, {"days": "5", "phone": "0912 000 119", "colours": ["vang"]})
    assert answer.status_code == 302
    assert settings_of(site, "lamp") == LampSettings(days=5, phone="0912 000 119", colours=("vang",))
    assert settings_of(other_site, "lamp") == LampSettings()
    told = JournalEntry.objects.get(site=site, hook="module_settings_changed")
    # Whole: a moment and an id hold any three digits.
    assert not {"0912 000 119", "0912000119"} & set(map(str, told.payload.values()))
    assert set(told.payload["names"]) == {"days", "phone", "colours"}


def test_what_does_not_fit_is_said_at_its_field_and_kept_as_typed(
    lamp: None, site: Any, steward: Any, visit: Any, form: str
) -> None:
    answer = visit(site, steward).post(form, {"days": "90", "phone": "0912"})
    text = answer.content.decode()
    assert answer.status_code == 422 and "Nhiều nhất là 30." in text and 'value="90"' in text
    assert "0912" in text and settings_of(site, "lamp") == LampSettings()


def test_an_emptied_field_goes_back_to_its_default(
    lamp: None, site: Any, steward: Any, visit: Any, form: str
) -> None:
    keep_settings(site, "lamp", LampSettings(days=9), actor=LUA)
    visit(site, steward).post(form, {"days": "", "phone": ""})
    assert settings_of(site, "lamp").days == 3


def test_nobody_else_gets_in_and_a_module_with_nothing_to_set_has_no_form(
    lamp: None, site: Any, officer: Any, steward: Any, visit: Any, form: str
) -> None:
    assert visit(site, officer).post(form, {"days": "5"}).status_code in (302, 403)
    assert settings_of(site, "lamp").days == 3
    bare = reverse("chinhquyen_module_settings", args=["letters"])
    assert visit(site, steward).get(bare).status_code == 404


def test_it_costs_no_question_beside_the_switch(
    lamp: None, site: Any, clean_cache: None, django_assert_num_queries: Any
) -> None:
    from chinhquyen_sdk.host.fresh import one_request

    with one_request(), django_assert_num_queries(1):
        assert is_on(site, "lamp") and settings_of(site, "lamp").days == settings_of(site, "lamp").days == 3


def test_an_upgrade_that_drops_or_narrows_a_field_stops_no_page(lamp: None, site: Any) -> None:
    row = SiteModules.for_site(site)
    row.settings = {"lamp": {"days": 99, "phone": "0912", "gone": True}}
    row.save()
    assert settings_of(site, "lamp") == LampSettings(phone="0912")


def test_saving_the_switches_keeps_the_settings(lamp: None, site: Any, superuser: Any, visit: Any) -> None:
    keep_settings(site, "lamp", LampSettings(days=9), actor=LUA)
    switches = reverse("wagtailsettings:edit", args=["chinhquyen", "sitemodules", site.pk])
    visit(site, superuser).post(switches, {"off": [m.slug for m in registry().manifests]})
    assert settings_of(site, "lamp").days == 9 and is_on(site, "lamp")


def test_the_same_again_is_no_change(lamp: None, site: Any) -> None:
    assert keep_settings(site, "lamp", LampSettings(days=9), actor=LUA) == ("days",)
    assert keep_settings(site, "lamp", LampSettings(days=9), actor=LUA) == ()
    assert JournalEntry.objects.filter(hook="module_settings_changed").count() == 1


def test_a_schema_needs_defaults_and_titles() -> None:
    class Bare(Record):
        days: int
        phone: str = ""

    with pytest.raises(ValidationError, match="days, phone: a default and a title"):
        manifest(Bare)
