"""Whether a version still tells what the Vietnamese page says: the words it was made from are kept beside it."""

from __future__ import annotations

import difflib
from typing import Any, NamedTuple

from django.utils import timezone
from wagtail.models import Page

from cms_site.languages.models import PageVoice, VersionCheck, VersionPage
from cms_site.privacy.words import page_words

MOST_LINES = 200


class Change(NamedTuple):
    """A line of the Vietnamese text: ``sign`` is "+" for new, "-" for gone."""

    sign: str
    words: str


def looked_at(version: VersionPage, user: Any = None) -> None:
    """Write down that ``version`` tells what the Vietnamese page says now."""
    original = version.get_parent().specific
    told = {"told_of": page_words(original), "stale": False, "at": timezone.now(), "by": user}
    VersionCheck.objects.update_or_create(version_id=version.pk, defaults=told)


def original_changed(original: Page) -> int:
    """Mark the versions whose Vietnamese words are others now, and unmark those whose words came back; return how many."""
    words, marked = page_words(original), 0
    for check in VersionCheck.objects.filter(version__in=VersionPage.objects.child_of(original)):
        if check.stale != (check.told_of != words):
            check.stale, marked = not check.stale, marked + 1
            check.save(update_fields=["stale"])
    return marked


def recording_changed(original: Page) -> None:
    """Mark the recording of ``original`` (specific) while its words are others than those that were read."""
    voice = PageVoice.objects.filter(page_id=original.pk).exclude(told_of="").first()
    if voice is not None and voice.stale != (voice.told_of != page_words(original)):
        PageVoice.objects.filter(pk=voice.pk).update(stale=not voice.stale)


def still_heard(original: Page) -> None:
    """Write down that the recording of ``original`` (specific) says what the page says now."""
    PageVoice.objects.filter(page_id=original.pk).update(told_of=page_words(original), stale=False)


def changes_since(version: VersionPage) -> list[Change]:
    """Return what changed in the Vietnamese text since ``version`` was made from it."""
    check = VersionCheck.objects.filter(version_id=version.pk).first()
    if check is None:
        return []
    now = page_words(version.get_parent().specific).splitlines()
    lines = difflib.ndiff(check.told_of.splitlines(), now)
    return [Change(line[0], line[2:]) for line in lines if line[0] in "+-"][:MOST_LINES]


def published(sender: Any, instance: Any, revision: Any = None, **kwargs: Any) -> None:
    """Wagtail's signal: a version that is published was looked at beside the Vietnamese; a page marks its versions."""
    from cms_site.languages.models import has_versions
    from cms_site.languages.voices import read_again

    if isinstance(instance, VersionPage):
        looked_at(instance, getattr(revision, "user", None))
        return
    if instance.numchild and has_versions(instance):
        original_changed(instance.specific)
    if has_versions(instance) and (site := instance.get_site()):
        recording_changed(instance.specific)
        read_again(instance.specific, site)
