"""A whole Wagtail project in one file; prints as JSON what its editor is shown. Run by test_plain_site.py."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import django
import polib
from django.conf import settings

WAGTAIL = [
    *("wagtail.contrib.forms", "wagtail.embeds", "wagtail.sites", "wagtail.users", "wagtail.snippets"),
    *(
        "wagtail.documents",
        "wagtail.images",
        "wagtail.search",
        "wagtail.admin",
        "wagtail",
        "modelcluster",
        "taggit",
    ),
]
DJANGO = [
    f"django.contrib.{name}" for name in ("auth", "contenttypes", "sessions", "messages", "staticfiles")
]
MIDDLEWARE = ["sessions.middleware.SessionMiddleware", "auth.middleware.AuthenticationMiddleware"]


class Unmigrated(dict[str, None]):
    """Tables at once instead of Wagtail's hundred migrations."""

    def __contains__(self, app: object) -> bool:
        return True

    def __missing__(self, app: str) -> None:
        return None

    def get(self, app: str, default: object = None) -> None:
        return None


def own_words() -> Path:
    """What the project says otherwise."""
    folder = Path("locale/vi/LC_MESSAGES")
    folder.mkdir(parents=True)
    own = polib.POFile()
    own.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    own.append(polib.POEntry(msgid="Publish", msgstr="Đăng bài"))
    own.save_as_mofile(str(folder / "django.mo"))
    return Path("locale").resolve()


def start(apps: list[str]) -> None:
    settings.configure(
        SECRET_KEY="only here",
        ROOT_URLCONF=__name__,
        ALLOWED_HOSTS=["testserver"],
        INSTALLED_APPS=apps,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        MIDDLEWARE=[
            f"django.contrib.{name}" for name in [*MIDDLEWARE, "messages.middleware.MessageMiddleware"]
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        MIGRATION_MODULES=Unmigrated(),
        LANGUAGE_CODE="vi",
        LOCALE_PATHS=[own_words()],
        USE_TZ=True,
        STATIC_URL="/static/",
        WAGTAIL_SITE_NAME="plain",
        WAGTAILADMIN_BASE_URL="http://testserver",
    )
    django.setup()


def look() -> dict[str, str]:
    from django.contrib.auth import get_user_model
    from django.core.checks import run_checks
    from django.core.management import call_command
    from django.test import Client
    from django.utils.translation import gettext, ngettext
    from wagtail.models import Locale, Page, Site

    call_command("migrate", run_syncdb=True, verbosity=0)
    Locale.objects.create(language_code="vi")
    home = Page.add_root(title="Root", slug="root").add_child(title="Trang chủ", slug="home")
    Site.objects.create(hostname="plain.example", root_page=home, is_default_site=True)
    editor = get_user_model().objects.create_superuser("editor", "editor@plain.example", "x")
    visitor, client = Client(), Client()
    client.force_login(editor)
    scripts = client.get("/admin/jsi18n/").content.decode()
    catalogue = re.search(r"const newcatalog = (\{.*?\});\n", scripts, re.DOTALL)
    return {
        "login": visitor.get("/admin/login/").content.decode(),
        "editor": client.get(f"/admin/pages/{home.pk}/edit/").content.decode(),
        "scripts": catalogue[1] if catalogue else "{}",
        "group": client.get("/admin/groups/new/").content.decode()
        + client.get("/admin/workflows/add/").content.decode(),
        "users": client.get("/admin/users/").content.decode(),
        "sites": client.get("/admin/sites/").content.decode(),
        "required": gettext("This field is required."),
        "days": ngettext("%(num)d day", "%(num)d days", 3) % {"num": 3},
        "own": gettext("Publish"),
        "warnings": " ".join(str(message.id) for message in run_checks()),
    }


def urls() -> list[object]:
    from django.urls import include, path
    from wagtail.admin import urls as admin

    return [path("admin/", include(admin))]


def __getattr__(name: str) -> object:
    if name == "urlpatterns":
        return urls()
    raise AttributeError(name)


if __name__ == "__main__":
    sys.modules["plain_project"] = sys.modules["__main__"]
    start(["wagtail_vi", *WAGTAIL, *DJANGO])
    seen = look()
    sys.stdout.write(json.dumps({**seen, "modules": " ".join(sys.modules)}))
