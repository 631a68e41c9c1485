"""What a project must have around the modules, said by ``manage.py check`` in plain words.

An existing site adds a few lines to its settings and its addresses (docs/existing-site.md). Whichever is forgotten is
named here, with the line to write: an error where something would break or leak, a warning where it would be poorer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.template import engines
from django.template.context_processors import request as request_processor
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string
from django.utils.timezone import get_default_timezone

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.modules import Manifest, registry

HOST = "chinhquyen_sdk.host"
NEEDED_APPS = (
    "rest_framework", "rest_framework.authtoken", "drf_spectacular", "django_tasks", "django_tasks_db",
    "wagtail.contrib.settings", "django.contrib.messages", "django.contrib.sessions",
)  # fmt: skip
KNOWN_SITE = "chinhquyen_sdk.host.middleware.KnownSite"
PRIVATE_PAGES = "chinhquyen_sdk.host.middleware.PrivatePages"
SESSIONS = "django.contrib.sessions.middleware.SessionMiddleware"
CSRF_VIEW = "chinhquyen_sdk.host.csrf.failure"
FRAME = "chinhquyen/base.html"
BLOCKS = ("title", "extra_head", "main", "scripts")
GUIDE = "See docs/existing-site.md."


def settings_problems(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Name what the settings lack."""
    return [*_apps(), *_files(), *_middleware(), *_small_things()]


def address_problems(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Name the modules whose pages nobody can reach."""
    leaves = list(_leaves(get_resolver().url_patterns))
    ours = {str(getattr(leaf, "gate", "")): (at, prefix) for at, (prefix, leaf) in enumerate(leaves)}
    taken = [(at, prefix) for at, (prefix, leaf) in enumerate(leaves) if leaf.name == "wagtail_serve"]
    found: list[CheckMessage] = []
    for manifest in _with_pages():
        if manifest.slug not in ours:
            text = f"The pages of module {manifest.slug} have no address."
            hint = "Write *module_urlpatterns() (chinhquyen_sdk.host.urls) into urlpatterns, before Wagtail's own."
            found.append(Error(text, hint=f"{hint} {GUIDE}", id="chinhquyen.E017"))
            continue
        at, prefix = ours[manifest.slug]
        if any(earlier < at and prefix.startswith(before) for earlier, before in taken):
            text = f"Wagtail's own addresses stand before those of module {manifest.slug} and take them all."
            hint = f"Move *module_urlpatterns() above include(wagtail_urls). {GUIDE}"
            found.append(Error(text, hint=hint, id="chinhquyen.E018"))
    return found


def frame_problems(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Say when the modules' public pages stand without the site's own frame, or in one that swallows a part."""
    template = get_template(FRAME)
    origin = str(getattr(template.origin, "name", ""))
    if Path(__file__).parent in Path(origin).parents:
        text = f"The modules' public pages stand without your site's head and foot: {FRAME} is still the bare one."
        hint = f'Write a template {FRAME} of your own that begins with {{% extends "base.html" %}}. {GUIDE}'
        return [Warning(text, hint=hint, id="chinhquyen.W019")]
    missing = [name for name in BLOCKS if name not in _blocks(template.template)]
    if not missing:
        return []
    text = (
        f"Your template {FRAME} has no block {', '.join(missing)}: what modules write into it is not shown."
    )
    return [Error(text, hint=f"The blocks are {', '.join(BLOCKS)}. {GUIDE}", id="chinhquyen.E019")]


def service_problems(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Of a real server only (``check --deploy``): what web and worker must share."""
    found: list[CheckMessage] = []
    cache = settings.CACHES.get("default", {}).get("BACKEND", "")
    if cache.endswith(("LocMemCache", "DummyCache")):
        text = "Each process has a cache of its own: how often somebody may try a code is counted once for each process."
        hint = "Set CACHES['default'] to one that all processes share: files, Redis, the database."
        found.append(Warning(text, hint=hint, id="chinhquyen.W023"))
    tasks = getattr(settings, "TASKS", {}).get("default", {}).get("BACKEND", "")
    # By its name: a project that forgot the app could not import it, and is told that elsewhere.
    if not tasks or "DatabaseBackend" not in {kind.__name__ for kind in import_string(tasks).__mro__}:
        text = "Background work is done inside the citizen's request, or not at all."
        hint = 'Set TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}} and run manage.py run_worker.'
        found.append(Warning(text, hint=hint, id="chinhquyen.W024"))
    return found


def _apps() -> Iterator[CheckMessage]:
    apps = list(settings.INSTALLED_APPS)
    missing = [name for name in NEEDED_APPS if name not in apps]
    if missing:
        text = f"INSTALLED_APPS lacks {', '.join(missing)}: the modules need them."
        yield Error(text, hint=f"Add them. {GUIDE}", id="chinhquyen.E014")
    wagtail = apps.index("wagtail.admin") if "wagtail.admin" in apps else len(apps)
    late = [
        name for name in (HOST, *registry().installed_apps()) if name in apps and apps.index(name) > wagtail
    ]
    if late:
        text = f"{', '.join(late)} stand behind Wagtail in INSTALLED_APPS: their templates and screens come too late."
        yield Error(text, hint=f"Move them before wagtail.admin. {GUIDE}", id="chinhquyen.E015")
    absent = [m.slug for m in registry().manifests if m.app not in apps]
    if absent:
        text = f"Modules are installed but not in INSTALLED_APPS: {', '.join(absent)}."
        hint = "Write *registry().installed_apps() (chinhquyen_sdk.modules) before chinhquyen_sdk.host."
        yield Error(text, hint=f"{hint} {GUIDE}", id="chinhquyen.E016")


def _files() -> Iterator[CheckMessage]:
    if "private" in settings.STORAGES:
        return
    root = getattr(settings, "PRIVATE_ROOT", None)
    if not root:
        text = "PRIVATE_ROOT is not set: there is no place for the files that citizens send."
        hint = "Name a folder that no web server hands out, outside MEDIA_ROOT."
        yield Error(text, hint=f"{hint} {GUIDE}", id="chinhquyen.E010")
        return
    private = Path(root).resolve()
    open_to_all = [
        name for name in ("MEDIA_ROOT", "STATIC_ROOT") if _holds(getattr(settings, name, None), private)
    ]
    if open_to_all:
        text = (
            f"PRIVATE_ROOT lies inside {open_to_all[0]}: whoever guesses an address reads what citizens sent."
        )
        yield Error(text, hint="Name a folder beside it.", id="chinhquyen.E011")


def _holds(folder: Any, private: Path) -> bool:
    return bool(folder) and Path(folder).resolve() in (private, *private.parents)


def _middleware() -> Iterator[CheckMessage]:
    order = list(settings.MIDDLEWARE)
    if KNOWN_SITE not in order:
        text = f"MIDDLEWARE lacks {KNOWN_SITE}: every page asks the database many times which commune it is."
        yield Warning(text, hint=f"Put it near the top. {GUIDE}", id="chinhquyen.W012")
    if PRIVATE_PAGES not in order:
        text = f"MIDDLEWARE lacks {PRIVATE_PAGES}: browsers keep the page of an opened case, and the next reader sees it."
        yield Error(text, hint=f"Put it right after {SESSIONS}. {GUIDE}", id="chinhquyen.E012")
    elif SESSIONS in order and order.index(PRIVATE_PAGES) < order.index(SESSIONS):
        text = f"{PRIVATE_PAGES} stands before the sessions and never sees whose page it is."
        yield Error(text, hint=f"Move it behind {SESSIONS}.", id="chinhquyen.E013")


def _small_things() -> Iterator[CheckMessage]:
    processors = [
        import_string(p) for e in settings.TEMPLATES for p in e["OPTIONS"].get("context_processors", ())
    ]
    if request_processor not in processors:
        text = (
            "Templates do not know the request: the modules' pages cannot tell which commune they belong to."
        )
        hint = "Add django.template.context_processors.request to the context processors."
        yield Error(text, hint=hint, id="chinhquyen.E020")
    if settings.CSRF_FAILURE_VIEW != CSRF_VIEW:
        text = "Who leaves a form open overnight loses what was typed."
        yield Warning(text, hint=f'Set CSRF_FAILURE_VIEW = "{CSRF_VIEW}".', id="chinhquyen.W021")
    if not settings.USE_TZ:
        text = "USE_TZ is off: legal clocks need moments, not the wall clock of a server."
        yield Error(text, hint="Set USE_TZ = True.", id="chinhquyen.E022")
    yield from _words_and_hours()


def _words_and_hours() -> Iterator[CheckMessage]:
    """What the office reads: its screens take the days' names and the hours from these two."""
    if datetime.now(get_default_timezone()).utcoffset() != datetime.now(VIETNAM).utcoffset():
        text = f'TIME_ZONE is "{settings.TIME_ZONE}": the hours that officers and citizens read are not Vietnam\'s.'
        yield Warning(text, hint=f'Set TIME_ZONE = "{VIETNAM.key}".', id="chinhquyen.W025")
    if settings.LANGUAGE_CODE.partition("-")[0] != "vi":
        text = (
            f'LANGUAGE_CODE is "{settings.LANGUAGE_CODE}": officers read days and Wagtail\'s own words in it.'
        )
        hint = 'Set LANGUAGE_CODE = "vi" and install wagtail-vi, or let each account choose Vietnamese.'
        yield Warning(text, hint=hint, id="chinhquyen.W026")


def _with_pages() -> list[Manifest]:
    broken = {name for name, _ in registry().broken}
    here = set(settings.INSTALLED_APPS)
    return [m for m in registry().manifests if m.urls and m.app in here and m.slug not in broken]


def _leaves(patterns: list[Any], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _leaves(pattern.url_patterns, prefix + str(pattern.pattern))
        else:
            yield prefix, pattern


def _blocks(template: Any) -> set[str]:
    """The blocks of a template and of those it extends by name."""
    found = {node.name for node in template.nodelist.get_nodes_by_type(BlockNode)}
    for node in template.nodelist.get_nodes_by_type(ExtendsNode):
        if isinstance(node.parent_name.var, str):
            found |= _blocks(engines.all()[0].get_template(node.parent_name.var).template)
    return found
