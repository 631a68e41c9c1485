"""Which apps run, in which order: ours, then the modules found, then Wagtail and Django."""

from __future__ import annotations

from chinhquyen_sdk.modules import registry

SITE_APPS = [
    "cms_site.people",
    "cms_site.second_factor",
    "cms_site.strict_admin",
    "cms_site.home",
    "cms_site.news",
    "cms_site.documents",
    "cms_site.about",
    "cms_site.languages",
    "cms_site.events",
    "cms_site.polls",
    "cms_site.corrections",
    "cms_site.upkeep",
    "cms_site.alerts",
    "cms_site.communes",
    "cms_site.demo",
]

WAGTAIL_APPS = [
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
]

DJANGO_APPS = [
    "rest_framework",
    "rest_framework.authtoken",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "leaflet",  # for its files only: the map of places, served from here
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

# Modules stand before Wagtail: its start imports every wagtail_hooks.py of the apps.
INSTALLED_APPS = [
    *SITE_APPS,
    *registry().installed_apps(),
    "chinhquyen_sdk.host",
    "wagtail_vi",  # before Wagtail, whose words it puts into Vietnamese
    *WAGTAIL_APPS,
    *DJANGO_APPS,
]
