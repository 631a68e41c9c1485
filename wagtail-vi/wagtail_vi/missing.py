"""The messages nobody has put into Vietnamese yet: `python -m wagtail_vi.missing`, after an upgrade of Wagtail.

Two looks: at the English catalogues that Wagtail, Django REST framework and taggit ship, and at the source of every
package whose words an editor, an officer or a user of the API may meet. Vietnamese is only counted where Django finds
it, in a .mo; the .po of Wagtail hide what they lack.
"""

from __future__ import annotations

import sys

from wagtail_vi.catalogues import DOMAINS, Key, english, key, ours, texts, vietnamese
from wagtail_vi.source_messages import asked_for

# Each package with its folders that no Wagtail site shows: Django's own admin and what is beside it.
PACKAGES = {
    "wagtail": frozenset[str](),
    "rest_framework": frozenset[str](),
    "django": frozenset(
        {"admin", "admindocs", "flatpages", "gis", "humanize", "postgres", "redirects", "sites", "sitemaps"}
    ),
    **dict.fromkeys(
        ["axes", "csp", "django_filters", "django_tasks", "django_tasks_db", "drf_spectacular"],
        frozenset[str](),
    ),
    **dict.fromkeys(
        ["laces", "leaflet", "modelcluster", "modelsearch", "permissionedforms"], frozenset[str]()
    ),
    **dict.fromkeys(["taggit", "treebeard"], frozenset[str]()),
}
WITH_CATALOGUES = ("wagtail", "rest_framework", "taggit")


def missing() -> list[tuple[str, str, Key]]:
    """Domain, place and message of everything without Vietnamese."""
    lacking = []
    for domain in DOMAINS:
        known = {key(entry) for entry in ours(domain) if all(texts(entry))}
        known |= {found for name, unseen in PACKAGES.items() for found in vietnamese(name, domain, unseen)}
        lacking += [(domain, place, message) for place, message in _wanted(domain) if message not in known]
    return lacking


def _wanted(domain: str) -> list[tuple[str, Key]]:
    shipped = [found for package in WITH_CATALOGUES for found in english(package, domain)]
    wanted = [(app, key(entry)) for app, catalogue in shipped for entry in catalogue]
    if domain == "django":
        for package, leave_out in PACKAGES.items():
            wanted += [
                (f"{package}/{file}", message) for message, file in asked_for(package, leave_out).items()
            ]
    return wanted


def main() -> int:
    lacking = missing()
    for domain, place, (context, message) in lacking:
        sys.stdout.write(f"{domain} | {place} | {context or ''} | {message!r}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    from django.conf import settings

    settings.configure()
    sys.exit(main())
