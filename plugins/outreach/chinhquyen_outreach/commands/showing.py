"""What the search of the whole site knows of policies, regulations, conferences and checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import (
    Check,
    CheckState,
    Conference,
    ConferenceState,
    Policy,
    PolicyState,
    Regulation,
    RegulationVersion,
    VersionState,
)
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import CheckRow, ConferenceRow, PolicyRow, RegulationRow, VersionRow

_READ = [VersionState.CONSULTED.value, VersionState.ISSUED.value]


def let_find(site: Site, policy: Policy) -> None:
    """Let a published page be found, and one that was withdrawn no longer."""
    if policy.state is PolicyState.PUBLISHED:
        public_search.show(site, manifest.slug, public_text(policy))
    elif policy.state is PolicyState.WITHDRAWN:
        public_search.hide(site, manifest.slug, str(policy.id))


def let_find_regulation(site: Site, of: Regulation) -> None:
    """Let the newest version everybody may read be found."""
    version = _newest(site, of.id)
    if version is not None:
        public_search.show(site, manifest.slug, _regulation_text(of, version))


def let_find_conference(site: Site, one: Conference) -> None:
    """Let a conference be found; one that does not take place no longer."""
    _let(site, one.id, _conference_text(one) if one.state is not ConferenceState.CANCELLED else None)


def let_find_check(site: Site, one: Check) -> None:
    """Let a check be found; one that is not carried out no longer."""
    _let(site, one.id, _check_text(one) if one.state is not CheckState.CANCELLED else None)


def _let(site: Site, key: UUID, text: PublicText | None) -> None:
    if text is None:
        public_search.hide(site, manifest.slug, str(key))
    else:
        public_search.show(site, manifest.slug, text)


def public_text(policy: Policy) -> PublicText:
    """Return what may be found of ``policy``."""
    words = (policy.field, policy.gives, policy.for_whom, policy.how, policy.papers, policy.basis)
    return PublicText(
        key=str(policy.id), kind="chinh-sach", title=policy.title, text="\n".join(filter(None, words)),
        path=reverse("outreach:policy", args=[policy.slug]), on=policy.published_on,
    )  # fmt: skip


def _regulation_text(of: Regulation, version: RegulationVersion) -> PublicText:
    words = (of.about, version.state.label, version.document, version.text, version.note, version.told)
    return PublicText(
        key=str(of.id), kind="quy-che", title=of.title, text="\n".join(filter(None, words)),
        path=reverse("outreach:regulation", args=[of.slug]), on=version.passed_on or version.since,
    )  # fmt: skip


def _conference_text(one: Conference) -> PublicText:
    asked = (f"{each.text}\n{each.answer}" for each in one.questions)
    words = (one.village_name, one.place, one.content, one.spread, *asked)
    return PublicText(
        key=str(one.id), kind="lich", title=f"{one.title}, {one.village_name}"[:300], text="\n".join(filter(None, words)),
        path=reverse("outreach:conference", args=[one.id]), on=one.day,
    )  # fmt: skip


def _check_text(one: Check) -> PublicText:
    words = (one.where, one.team, one.basis, one.found, one.mend, one.mended)
    return PublicText(
        key=str(one.id), kind="trang", title=f"Kiểm tra: {one.title}"[:300], text="\n".join(filter(None, words)),
        path=reverse("outreach:check", args=[one.id]), on=one.checked_on or one.planned_on,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    yield from map(public_text, _records(PolicyRow, site, state=PolicyState.PUBLISHED.value))
    for of in _records(RegulationRow, site):
        version = _newest(site, of.id)
        if version is not None:
            yield _regulation_text(of, version)
    open_to_all = [state.value for state in ConferenceState if state is not ConferenceState.CANCELLED]
    yield from map(_conference_text, _records(ConferenceRow, site, state__in=open_to_all))
    carried = [state.value for state in CheckState if state is not CheckState.CANCELLED]
    yield from map(_check_text, _records(CheckRow, site, state__in=carried))


def _records(table: Any, site: Site, **narrow: Any) -> Iterator[Any]:
    return (row.record() for row in table.objects.filter(site=site, **narrow).iterator(200))


def _newest(site: Site, regulation: UUID) -> RegulationVersion | None:
    rows = VersionRow.objects.filter(site=site, regulation=regulation, state__in=_READ)
    row = rows.order_by("-number").first()
    return row.record() if row else None


def standing_texts() -> list[PublicText]:
    """Return the doors to policies, regulations and conferences."""
    return [
        PublicText(
            key="chinh-sach", kind="cua", title="Chính sách nào cho gia đình tôi", path=reverse("outreach:policies"),
            text="Hỗ trợ, trợ cấp, vay vốn, bảo hiểm: ai được hưởng, làm thế nào. Trả lời vài câu để biết chính sách liên quan.",
        ),
        PublicText(
            key="quy-che", kind="cua", title="Quy chế của xã, phường", path=reverse("outreach:regulations"),
            text="Quy chế thực hiện dân chủ và các quy chế khác, từng bản, so sánh bản mới với bản cũ.",
        ),
        PublicText(
            key="hoi-nghi", kind="cua", title="Hội nghị tuyên truyền ở xóm, tổ dân phố", path=reverse("outreach:conferences"),
            text="Lịch họp dân, xóm nào đã họp, bà con hỏi gì.",
        ),
        PublicText(
            key="kiem-tra", kind="cua", title="Kiểm tra việc thực hiện", path=reverse("outreach:checks"),
            text="Đã kiểm tra những gì, thấy gì, khắc phục đến đâu.",
        ),
    ]  # fmt: skip
