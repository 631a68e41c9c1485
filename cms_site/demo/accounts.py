"""The demo's people. Their password is printed: the demo listens on this machine only and holds invented cases."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from wagtail.models import Site
from wagtail.users.models import UserProfile

from cms_site.communes.provision import CHAIR, EDITOR, FRONT, OFFICER, group_of

PASSWORD = "thanthien2026"  # noqa: S105 - a demo's password, printed at its start


@dataclass(frozen=True)
class Job:
    user: str
    label: str
    first_name: str
    last_name: str


JOBS = (
    Job("canbo", OFFICER, "Hoa", "Lê Thị"),
    Job("canbo2", OFFICER, "Sơn", "Dương Văn"),
    Job("chutich", CHAIR, "", ""),
    Job("mattran", FRONT, "Mai", "Ngô Thị"),
    Job("bientap", EDITOR, "Minh", "Hoàng Văn"),
)


def create_accounts(site: Site, place: str, leader: str) -> None:
    """One account a job, "canbo@quyetthang"; what its owner changed since stays."""
    for job in JOBS:
        first, last = (
            (job.first_name, job.last_name)
            if job.first_name
            else (leader.split()[-1], leader.rpartition(" ")[0])
        )
        _account(f"{job.user}@{place}", first_name=first, last_name=last).groups.add(
            group_of(site, job.label)
        )


def create_administrator() -> None:
    _account("admin", first_name="viên", last_name="Quản trị", is_staff=True, is_superuser=True)


def user_of(name: str):
    """The account of that name."""
    return get_user_model().objects.get(username=name)


def _account(name: str, **facts: object):
    user, new = get_user_model().objects.get_or_create(
        username=name,
        defaults={**facts, "email": f"{name.replace('@', '.')}@demo.example", "password": _sealed()},
    )
    if new:
        UserProfile.objects.update_or_create(
            user=user, defaults={"preferred_language": "vi", "current_time_zone": "Asia/Ho_Chi_Minh"}
        )
    return user


_SEALED: list[str] = []


def _sealed() -> str:
    """Hashed once for all accounts: a good hash is slow on purpose."""
    if not _SEALED:
        _SEALED.append(make_password(PASSWORD))
    return _SEALED[0]


def lines() -> list[str]:
    """What the demo prints: who one can be, and with which password."""
    names = (
        get_user_model()
        .objects.filter(email__endswith="@demo.example")
        .order_by("pk")
        .values_list("username", flat=True)
    )
    return [f"  {name}" for name in names] + [f"  mật khẩu: {PASSWORD}"]
