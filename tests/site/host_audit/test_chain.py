"""Whatever somebody does to the log in the database, verifying finds it and says what kind it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import access, audit
from chinhquyen_sdk.host.audit import anchors, looking
from chinhquyen_sdk.host.models import AuditCheck, AuditEntry, AuditLink, Untold
from tests.site.host_audit.chains import CLERK, found, link_of, tamper, wrote
from tests.site.host_core.lamps import light

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def outside(tmp_path: Path, settings: Any) -> Path:
    """Heads are written outside the database."""
    settings.CHINHQUYEN_AUDIT_ANCHORS = str(tmp_path / "heads.jsonl")
    return tmp_path / "heads.jsonl"


def test_a_chain_that_nobody_touched_is_sound(site: Site) -> None:
    wrote(site)
    assert found(site) is None
    assert audit.verify(site.pk).number == AuditLink.objects.filter(site=site).count()


def test_neither_model_nor_query_nor_sql_changes_a_line(site: Site) -> None:
    entry = wrote(site)[0]
    entry.note = "khác"
    for attempt in (entry.save, entry.delete, AuditEntry.objects.all().delete, AuditLink.objects.all().delete,
                    lambda: AuditEntry.objects.update(note="x"), lambda: AuditEntry.objects.bulk_update([entry], ["note"])):  # fmt: skip
        with pytest.raises(TypeError):
            attempt()
    for sql in ("UPDATE {} SET key = 'x'", "DELETE FROM {}"):
        for table in ("chinhquyen_auditentry", "chinhquyen_auditlink"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql.format(table))


def test_a_changed_line_is_found(site: Site) -> None:
    entry = wrote(site)[2]
    at = link_of(entry).number
    tamper("UPDATE chinhquyen_auditentry SET actor_id = '8' WHERE id = %s", entry.pk)
    assert found(site) == (at, "CHANGED")


def test_a_changed_line_with_a_hash_without_the_key_is_found(site: Site) -> None:
    entry = wrote(site)[2]
    tamper("UPDATE chinhquyen_auditlink SET hash = %s WHERE entry_id = %s", "ab" * 32, entry.pk)
    assert found(site) == (link_of(entry).number, "CHANGED")


def test_a_removed_line_is_found(site: Site) -> None:
    entry = wrote(site)[2]
    at = link_of(entry).number
    tamper("DELETE FROM chinhquyen_auditlink WHERE entry_id = %s", entry.pk)
    tamper("DELETE FROM chinhquyen_auditentry WHERE id = %s", entry.pk)
    assert found(site) == (at, "REMOVED")


def test_removed_and_the_rest_moved_up_is_found(site: Site) -> None:
    entries = wrote(site)
    at = link_of(entries[2]).number
    tamper("DELETE FROM chinhquyen_auditlink WHERE entry_id = %s", entries[2].pk)
    for link in AuditLink.objects.filter(site=site, number__gt=at).order_by("number"):
        tamper("UPDATE chinhquyen_auditlink SET number = number - 1 WHERE id = %s", link.pk)
    assert found(site) == (at, "CHANGED")


def test_an_invented_line_is_never_joined_and_is_named(site: Site) -> None:
    wrote(site)
    tamper(
        "INSERT INTO chinhquyen_auditentry (site_id, at, actor_kind, actor_id, act, subject, note, source, ref, key, mark)"
        " SELECT site_id, at, actor_kind, '9', act, subject, note, source, ref, key, mark FROM chinhquyen_auditentry"
        " WHERE act = 'act_1'"
    )
    assert audit.chain_site(site.pk) == 0
    assert found(site) == (0, "INSERTED")


def test_a_link_led_elsewhere_is_found(site: Site) -> None:
    entries = wrote(site)
    last = link_of(entries[-1])
    extra = audit.record(site, "more", actor=CLERK)
    audit.chain_site(site.pk)
    tamper("UPDATE chinhquyen_auditlink SET previous = %s WHERE entry_id = %s", "0" * 64, extra.pk)
    assert found(site) == (last.number + 1, "CHANGED")


def test_two_lines_that_changed_places_are_found(site: Site) -> None:
    entries = wrote(site)
    one, other = link_of(entries[1]).number, link_of(entries[3]).number
    for old, new in ((one, -1), (other, one), (-1, other)):
        tamper(
            "UPDATE chinhquyen_auditlink SET number = %s WHERE site_id = %s AND number = %s",
            new,
            site.pk,
            old,
        )
    assert found(site) == (one, "REORDERED")


def test_a_cut_off_end_is_found_by_what_stands_outside(site: Site, outside: Path) -> None:
    entries = wrote(site)
    assert anchors.write_heads() == 1
    assert anchors.write_heads() == 0
    end = link_of(entries[-1]).number
    for entry in entries[-2:]:
        tamper("DELETE FROM chinhquyen_auditlink WHERE entry_id = %s", entry.pk)
        tamper("DELETE FROM chinhquyen_auditentry WHERE id = %s", entry.pk)
    assert found(site) is None
    assert found(site, anchors=anchors.kept()) == (end, "CUT_OFF")
    audit.record(site, "written_over", actor=CLERK)
    audit.record(site, "and_again", actor=CLERK)
    audit.chain_site(site.pk)
    assert found(site, anchors=anchors.kept()) == (end, "CHANGED")


def test_an_event_that_is_changed_or_gone_breaks_the_chain_too(site: Site) -> None:
    event = light(site, "bếp")
    audit.chain_site(site.pk)
    at = AuditEntry.objects.get(ref=str(event.id)).link.number
    tamper("UPDATE chinhquyen_journalentry SET actor_id = '9' WHERE seq = %s", event.seq)
    assert found(site) == (at, "CHANGED")
    Untold.objects.all().delete()
    tamper("DELETE FROM chinhquyen_journalentry WHERE seq = %s", event.seq)
    assert found(site) == (at, "REMOVED")


def test_a_look_that_is_changed_breaks_the_chain(site: Site, officer: Any) -> None:
    look = access.log_access(site, officer, "0" * 32, "danh tính người tố cáo", "xác minh đơn")
    audit.chain_site(site.pk)
    tamper("UPDATE chinhquyen_accesslog SET reason = 'khác' WHERE id = %s", look.pk)
    assert found(site) == (AuditEntry.objects.get(act="opened").link.number, "CHANGED")


def test_two_communes_have_chains_apart(site: Site, other_site: Site) -> None:
    mine, theirs = wrote(site), wrote(other_site)
    tamper("UPDATE chinhquyen_auditentry SET note = 'x' WHERE id = %s", theirs[0].pk)
    assert found(site) is None
    assert found(other_site) == (link_of(theirs[0]).number, "CHANGED")
    assert link_of(mine[0]).previous != link_of(theirs[0]).previous or link_of(mine[0]).number == 1


def test_an_older_key_still_verifies_and_a_lost_one_is_named(site: Site, settings: Any) -> None:
    settings.CHINHQUYEN_AUDIT_KEYS = ["khóa cũ"]
    wrote(site)
    settings.CHINHQUYEN_AUDIT_KEYS = ["khóa mới", "khóa cũ"]
    wrote(site)
    assert found(site) is None
    settings.CHINHQUYEN_AUDIT_KEYS = ["khóa mới"]
    assert found(site)[1] == "NO_KEY"


def test_the_command_says_it_in_plain_words(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    entry = wrote(site)[3]
    call_command("verify_audit", site=site.hostname)
    said = capsys.readouterr().out
    assert "nguyên vẹn" in said
    head = said.split("Đầu chuỗi: ")[1].strip()
    wrote(site)
    call_command("verify_audit", site=site.hostname, since=head)
    tamper("UPDATE chinhquyen_auditentry SET act = 'x' WHERE id = %s", entry.pk)
    with pytest.raises(CommandError, match="không còn nguyên vẹn"):
        call_command("verify_audit")
    assert f"dòng số {link_of(entry).number} bị sửa" in capsys.readouterr().out


def test_the_worker_looks_bit_by_bit_and_keeps_the_alarm_on(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = wrote(site, 9)
    monkeypatch.setattr(looking, "AT_ONCE", 4)
    assert looking.look_all() is True
    while looking.look_all():
        pass
    check = AuditCheck.objects.get(site=site)
    assert (
        check.whole_at
        and not check.finding
        and check.looked_to == AuditLink.objects.filter(site=site).count()
    )
    more = wrote(site)
    tamper("UPDATE chinhquyen_auditentry SET act = 'x' WHERE id = %s", more[1].pk)
    for _ in range(3):
        looking.look_all()
    assert f"dòng số {link_of(more[1]).number} bị sửa" in AuditCheck.objects.get(site=site).finding
    assert entries


def test_acting_for_nobody_is_the_system(site: Site) -> None:
    assert audit.record(site, "night_round").actor_kind == Actor.system().kind
