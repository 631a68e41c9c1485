"""Sets up one commune: its site, pages' root, files, groups and the way an item is approved. Safe to run again."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.roles import make_roles, permission
from cms_site.home.models import HomePage

EDITOR, WRITER, CHAIR, OFFICER = "Biên tập viên", "Cộng tác viên", "Chủ tịch", "Cán bộ tiếp dân"
FRONT = "Mặt trận"
PAGES = {
    EDITOR: ("add", "change", "publish", "lock", "unlock", "bulk_delete"),
    WRITER: ("add", "change"),
    CHAIR: ("change", "publish", "lock", "unlock"),
}
OF_WAGTAIL = "(có sẵn của Wagtail)"
FILES = ("add", "change", "choose")
SETTINGS = {
    EDITOR: (
        "cms_home.change_siteframe",
        "cms_alerts.publish_alert",
        "cms_corrections.answer_correction",
    ),
    CHAIR: (
        "cms_home.change_siteframe",
        "cms_alerts.publish_alert",
        "cms_corrections.answer_correction",
        "chinhquyen.change_communeprofile",
        "chinhquyen.change_sitemodules",
    ),
}


@transaction.atomic
def provision_site(
    *, hostname: str, profile: dict[str, Any], slug: str, port: int = 80, default: bool = False
) -> Site:
    """A site ready for its editors. ``profile`` holds fields of CommuneProfile; ``kind`` and ``name`` are needed."""
    title = f"{profile['kind']} {profile['name']}"
    site = Site.objects.filter(hostname=hostname).first() or Site(hostname=hostname, port=port)
    if site.pk is None:
        site.root_page = _home(title, slug)
    if default:
        Site.objects.exclude(pk=site.pk).filter(is_default_site=True).update(is_default_site=False)
    site.site_name, site.is_default_site = title, default
    site.save()
    CommuneProfile.objects.get_or_create(site=site, defaults=profile)
    public_search.recount(site, repair=True)  # the home page is older than its site
    collection = _collection(title)
    for job in PAGES:
        _grant(group_of(site, job), site, collection, job)
    make_roles(site)
    _workflow(site, title)
    return site


def remove_wagtails_own() -> None:
    """The first page, site, groups and workflow of a new Wagtail, which no commune needs."""
    # No editor can make a page of this kind: it has nothing but a title.
    for page in Page.objects.filter(depth=2, slug="home", content_type__model="page"):
        for site in page.sites_rooted_here.filter(hostname="localhost"):
            site.delete()
        if not page.sites_rooted_here.exists():
            page.delete()
    # Wagtail's own first groups may work on every commune's pages; nobody is in them.
    Group.objects.filter(name__endswith=OF_WAGTAIL, user__isnull=True).delete()
    Workflow.objects.filter(name__endswith=OF_WAGTAIL).delete()
    Task.objects.filter(name__endswith=OF_WAGTAIL).delete()


def group_of(site: Site, job: str) -> Group:
    """The group of one job in one commune, named as the modules' jobs are: "Biên tập viên phường Quyết Thắng"."""
    group, _ = Group.objects.get_or_create(name=f"{job} {site.site_name}")
    return group


def collection_of(site: Site) -> Collection:
    """Where the images and documents of one commune lie."""
    return _collection(site.site_name)


def _home(title: str, slug: str) -> HomePage:
    now = timezone.now()
    home = HomePage(
        title=f"{title[:1].upper()}{title[1:]}", slug=slug, first_published_at=now, last_published_at=now
    )
    return Page.get_first_root_node().add_child(instance=home)


def _collection(title: str) -> Collection:
    found = Collection.objects.filter(name=title, depth=2).first()
    return found or Collection.get_first_root_node().add_child(name=title)


def _grant(group: Group, site: Site, collection: Collection, job: str) -> None:
    group.permissions.add(permission("wagtailadmin.access_admin"))
    for action in PAGES[job]:
        GroupPagePermission.objects.get_or_create(
            group=group, page_id=site.root_page_id, permission=permission(f"wagtailcore.{action}_page")
        )
    for app, name in (("wagtailimages", "image"), ("wagtaildocs", "document")):
        for action in FILES:
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission(f"{app}.{action}_{name}")
            )
    for codename in SETTINGS.get(job, ()):
        GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission(codename))


def _workflow(site: Site, title: str) -> None:
    """What a writer sends in is read by an editor or the chair before it goes out."""
    if WorkflowPage.objects.filter(page_id=site.root_page_id).exists():
        return
    task = GroupApprovalTask.objects.create(
        name=f"Duyệt bài {title}", content_type=ContentType.objects.get_for_model(GroupApprovalTask)
    )
    task.groups.set([group_of(site, EDITOR), group_of(site, CHAIR)])
    workflow = Workflow.objects.create(name=f"Duyệt bài {title}")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(page_id=site.root_page_id, workflow=workflow)
