"""Twice pressed, once done: also when both arrive at the same instant."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from chinhquyen_sdk.host import idempotency
from chinhquyen_sdk.host.models import IdempotencyKey, NumberBook


def _act(site, done):
    def act():
        done.append(1)
        last = NumberBook.objects.filter(site=site).count() + 1
        NumberBook.objects.create(site=site, book="don", year=2000 + last, last=last)
        return {"code": f"ĐT-{last}", "secret": "chỉ-hiện-một-lần"}

    return act


def test_the_second_gets_the_first_answer(site, other_site):
    done = []
    answers = [idempotency.once(site, "gui", "k", "body", _act(site, done)) for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert len(done) == 1
    idempotency.once(site, "khac", "k", "body", _act(site, done))
    idempotency.once(other_site, "gui", "k", "body", _act(other_site, done))
    assert len(done) == 3


def test_another_body_with_the_same_key_is_told_so(site):
    idempotency.once(site, "gui", "k", "một", _act(site, []))
    with pytest.raises(idempotency.KeyReused):
        idempotency.once(site, "gui", "k", "hai", _act(site, []))


def test_other_files_are_another_body_and_the_file_can_still_be_read(site):
    def sent(content, name="anh.jpg"):
        return MultiValueDict({"files": [SimpleUploadedFile(name, content)]})

    whole = b"x" * 200_000
    first = sent(whole)
    assert idempotency.with_files("body", first) == idempotency.with_files("body", sent(whole, "khac.jpg"))
    assert idempotency.with_files("body", first) != idempotency.with_files("body", sent(whole[:-1] + b"y"))
    assert idempotency.with_files("body", first) != idempotency.with_files("body", MultiValueDict())
    assert first["files"].read() == whole


def test_a_deed_with_a_long_name_fits(site):
    done = []
    for end in ("a", "b", "a"):
        idempotency.once(
            site, f"community_decisions.khong-cong-nhan:{'0' * 36}:{end}", "k", "x", _act(site, done)
        )
    assert len(done) == 2


def test_a_failed_try_may_be_repeated(site):
    def fails():
        NumberBook.objects.create(site=site, book="hong", year=2026)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        idempotency.once(site, "gui", "k", "body", fails)
    assert not NumberBook.objects.exists()
    assert idempotency.once(site, "gui", "k", "body", _act(site, []))["code"] == "ĐT-1"


def test_neither_key_nor_secret_lies_open_in_the_database(site):
    idempotency.once(site, "gui", "khoá-của-hoa", "nội dung", _act(site, []))
    with connection.cursor() as cursor:
        cursor.execute("SELECT key_hash, body_hash, answer FROM chinhquyen_idempotencykey")
        kept = str(cursor.fetchall())
    assert "chỉ-hiện" not in kept
    assert "secret" not in kept
    assert "hoa" not in kept


def test_old_answers_are_forgotten(site):
    idempotency.once(site, "gui", "k", "body", _act(site, []))
    assert idempotency.forget_old() == 0
    IdempotencyKey.objects.update(created_at=timezone.now() - timedelta(days=3))
    assert idempotency.forget_old() == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_instant_get_one_answer(site):
    done, answers, ready = [], [], threading.Barrier(4)

    def press():
        ready.wait()
        try:
            answers.append(idempotency.once(site, "gui", "k", "body", _act(site, done))["code"])
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["ĐT-1"] * 4
    assert len(done) == 1
