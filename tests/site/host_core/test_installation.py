"""What `manage.py check` tells a foreign project: each line that may be forgotten is named, with what to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.checks import CheckMessage
from django.template import engines
from django.urls import clear_url_caches, include, path
from wagtail import urls as wagtail_urls

from chinhquyen_sdk.host import installation
from chinhquyen_sdk.host.urls import module_urlpatterns


def ids(found: Iterable[CheckMessage]) -> list[str]:
    return [str(message.id).removeprefix("chinhquyen.") for message in found]


def without(settings: Any, name: str, *gone: str) -> None:
    setattr(settings, name, [each for each in getattr(settings, name) if each not in gone])


@pytest.fixture
def apps(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Write another INSTALLED_APPS: the list is looked at, the apps that run are left alone."""

    def write(*gone: str, last: tuple[str, ...] = ()) -> None:
        left = [each for each in django_settings.INSTALLED_APPS if each not in gone]
        monkeypatch.setattr(django_settings, "INSTALLED_APPS", [*left, *last])

    return write


def of_settings() -> list[CheckMessage]:
    return installation.settings_problems(None)


def test_the_reference_site_lacks_nothing() -> None:
    assert [*of_settings(), *installation.address_problems(None), *installation.frame_problems(None)] == []


def test_an_app_that_modules_need(apps: Callable[..., None]) -> None:
    apps("rest_framework.authtoken")
    (told,) = of_settings()
    assert ids([told]) == ["E014"] and "rest_framework.authtoken" in told.msg


def test_the_host_behind_wagtail(apps: Callable[..., None]) -> None:
    apps(installation.HOST, last=(installation.HOST,))
    assert ids(of_settings()) == ["E015"]


def test_a_module_that_is_installed_and_forgotten(apps: Callable[..., None]) -> None:
    apps("chinhquyen_letters.apps.LettersConfig")
    (told,) = of_settings()
    assert ids([told]) == ["E016"] and "letters" in told.msg and "registry().installed_apps()" in told.hint


def test_no_place_for_the_files_of_citizens(settings: Any) -> None:
    settings.PRIVATE_ROOT = None
    assert ids(of_settings()) == ["E010"]


@pytest.mark.parametrize("name", ["MEDIA_ROOT", "STATIC_ROOT"])
def test_a_place_that_everybody_can_read(settings: Any, name: str, tmp_path: Path) -> None:
    setattr(settings, name, str(tmp_path))
    settings.PRIVATE_ROOT = tmp_path / "private"
    (told,) = of_settings()
    assert ids([told]) == ["E011"] and name in told.msg


def test_files_in_a_store_need_no_folder(settings: Any) -> None:
    settings.PRIVATE_ROOT = None
    settings.STORAGES = {**settings.STORAGES, "private": settings.STORAGES["default"]}
    assert of_settings() == []


@pytest.mark.parametrize(
    ("gone", "code"), [(installation.KNOWN_SITE, "W012"), (installation.PRIVATE_PAGES, "E012")]
)
def test_a_middleware_that_is_forgotten(settings: Any, gone: str, code: str) -> None:
    without(settings, "MIDDLEWARE", gone)
    assert ids(of_settings()) == [code]


def test_private_pages_before_the_session(settings: Any) -> None:
    without(settings, "MIDDLEWARE", installation.PRIVATE_PAGES)
    settings.MIDDLEWARE = [installation.PRIVATE_PAGES, *settings.MIDDLEWARE]
    assert ids(of_settings()) == ["E013"]


def test_templates_that_do_not_know_the_request(settings: Any) -> None:
    settings.TEMPLATES = [{**each, "OPTIONS": {"context_processors": []}} for each in settings.TEMPLATES]
    assert ids(of_settings()) == ["E020"]


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("CSRF_FAILURE_VIEW", "django.views.csrf.csrf_failure", "W021"),
        ("USE_TZ", False, "E022"),
        ("TIME_ZONE", "UTC", "W025"),
        ("LANGUAGE_CODE", "en-us", "W026"),
    ],
)
def test_small_things(settings: Any, name: str, value: object, code: str) -> None:
    setattr(settings, name, value)
    assert ids(of_settings()) == [code]


class Addresses:
    """Stands in for the project's urls.py."""

    def __init__(self, *patterns: Any) -> None:
        self.urlpatterns = list(patterns)


@pytest.fixture
def mounted(settings: Any) -> Iterable[Any]:
    def mount(*patterns: Any) -> None:
        settings.ROOT_URLCONF = Addresses(*patterns)
        clear_url_caches()

    yield mount
    clear_url_caches()


def test_pages_without_an_address(mounted: Any) -> None:
    mounted(path("", include(wagtail_urls)))
    told = installation.address_problems(None)
    assert set(ids(told)) == {"E017"} and any("reception" in each.msg for each in told)
    assert "module_urlpatterns" in told[0].hint


def test_pages_that_wagtail_takes_first(mounted: Any) -> None:
    mounted(path("", include(wagtail_urls)), *module_urlpatterns())
    assert set(ids(installation.address_problems(None))) == {"E018"}


def test_pages_beside_wagtail_in_another_folder(mounted: Any) -> None:
    mounted(path("trang/", include(wagtail_urls)), *module_urlpatterns())
    assert installation.address_problems(None) == []


@pytest.fixture
def frames(settings: Any, tmp_path: Path) -> Path:
    """A folder of templates before all others, as a project's own; the site's chinhquyen/base.html is away."""
    settings.TEMPLATES = [{**each, "DIRS": [tmp_path]} for each in settings.TEMPLATES]
    (tmp_path / "chinhquyen").mkdir()
    (tmp_path / "base.html").write_text("{% block title %}{% endblock %}{% block content %}{% endblock %}")
    return tmp_path


def test_no_frame_of_the_site_s_own(frames: Path) -> None:
    (told,) = installation.frame_problems(None)
    assert ids([told]) == ["W019"] and '{% extends "base.html" %}' in told.hint


def test_a_frame_that_swallows_a_part(frames: Path) -> None:
    frame = frames / "chinhquyen" / "base.html"
    frame.write_text(
        '{% extends "base.html" %}{% block content %}{% block main %}{% endblock %}{% endblock %}'
    )
    (told,) = installation.frame_problems(None)
    assert ids([told]) == ["E019"] and "extra_head, scripts" in told.msg
    frame.write_text(
        '{% extends "base.html" %}{% block content %}{% block extra_head %}{% endblock %}'
        "{% block main %}{% endblock %}{% block scripts %}{% endblock %}{% endblock %}"
    )
    engines._engines.clear()  # what was read stays in memory
    assert installation.frame_problems(None) == []


@pytest.mark.parametrize(
    ("name", "backend", "code"),
    [
        ("CACHES", "django.core.cache.backends.locmem.LocMemCache", "W023"),
        ("TASKS", "django_tasks.backends.immediate.ImmediateBackend", "W024"),
    ],
)
def test_what_web_and_worker_of_a_real_server_must_share(
    settings: Any, name: str, backend: str, code: str
) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache"}}
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    assert installation.service_problems(None) == []
    setattr(settings, name, {"default": {"BACKEND": backend}})
    assert ids(installation.service_problems(None)) == [code]
