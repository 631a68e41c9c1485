"""The typed client against a site that really answers over HTTP."""

from __future__ import annotations

import socket
import threading

import pytest

from chinhquyen_sdk import (
    AssignPetition,
    FilePetition,
    MoveName,
    MovePetition,
    PetitionKind,
    PetitionState,
    ReclassifyPetition,
)
from chinhquyen_sdk.client import ClientProblem, Patience, Site
from chinhquyen_sdk.client.calls import PETITIONS
from chinhquyen_sdk.client.deeds import write

ONCE = Patience(tries=1)

WISH = FilePetition(
    content="Đèn đường ngõ 12 hỏng ba tuần nay, buổi tối đi lại rất nguy hiểm.",
    sender_name="Nguyễn Thị Hoa",
    sender_phone="0912 000 501",
    consent=True,
)


def test_a_petition_is_filed_and_followed_with_code_and_secret(address):
    receipt = Site(address).file(WISH)
    case = Site(address + "/").look_up(receipt.code.replace("-", " "), receipt.secret.lower())
    assert case == receipt.case
    assert (case.kind, case.state) == (PetitionKind.FEEDBACK, PetitionState.RECEIVED)
    assert case.next is not None and "Điều 28" in case.next.basis


def test_sent_twice_with_one_key_it_is_filed_once(address, token):
    first, again = (Site(address).file(WISH, key="k1") for _ in range(2))
    assert again == first
    assert len(list(Site(address, token=token).petitions())) == 1
    with pytest.raises(ClientProblem) as reused:
        other = WISH.model_copy(update={"village": "Xóm Núi"})
        Site(address).file(other, key="k1")
    assert (reused.value.status, reused.value.code) == (422, "idempotency_key_reused")


def test_a_wrong_code_and_a_wrong_secret_sound_alike(address):
    code = Site(address).file(WISH).code
    told = []
    for pair in ((code, "2222-2222"), ("26-0000-0018", "2222-2222")):
        with pytest.raises(ClientProblem) as problem:
            Site(address).look_up(*pair)
        told.append((problem.value.status, problem.value.code, str(problem.value)))
    assert told[0] == told[1]


def test_what_the_site_refuses_comes_by_field_in_its_own_words(address):
    receipt = Site(address).file(WISH)
    with pytest.raises(ClientProblem) as unknown:
        Site(address).look_up(receipt.code, receipt.secret)
        Site(address).carry(write(PETITIONS, type(receipt), MovePetition(move=MoveName.ACCEPT)))
    assert unknown.value.status == 422
    assert unknown.value.errors["content"][0].code == "required"
    assert unknown.value.errors["move"][0].code == "unknown_field"


def test_an_officer_reads_assigns_and_moves_and_a_lawful_no_names_its_basis(address, token, officer):
    code = Site(address).file(WISH).code
    office = Site(address, token=token)
    given = office.assign(code, AssignPetition(officer_id=str(officer.pk), officer_name="Trần Thị Lụa"))
    assert given.petition.officer_name == "Trần Thị Lụa"
    changed = office.reclassify(
        code, ReclassifyPetition(kind=PetitionKind.PROPOSAL, reason="Đề xuất thêm đèn.")
    )
    assert changed.petition.kind is PetitionKind.PROPOSAL
    assert MoveName.ACCEPT in [step.move for step in office.petition(code).moves]
    moved = office.move(code, MovePetition(move=MoveName.ACCEPT))
    assert moved.petition.state is PetitionState.ACCEPTED
    assert "Giao cho Trần Thị Lụa." in [line.text for line in moved.history]
    with pytest.raises(ClientProblem) as refused:
        office.move(code, MovePetition(move=MoveName.ACCEPT))
    assert (refused.value.status, refused.value.code) == (409, "move_not_open")
    assert refused.value.basis == "trình tự giải quyết kiến nghị"
    assert refused.value.errors["move"][0].text == str(refused.value)


def test_a_long_list_is_fetched_page_by_page_and_can_be_narrowed(address, token, site):
    from chinhquyen_reception import commands

    from chinhquyen_sdk import Actor

    for number in range(27):
        wish = WISH.model_copy(update={"village": "Xóm Núi" if number % 9 == 0 else "Xóm Đồng"})
        commands.file_petition(site, wish, actor=Actor.citizen())
    office = Site(address, token=token)
    assert len({petition.code for petition in office.petitions()}) == 27
    assert len(list(office.petitions(village="Xóm Núi", kind=PetitionKind.FEEDBACK, due="standing"))) == 0
    assert len(list(office.petitions(q="xom nui"))) == 3
    assert list(office.petitions(closed=True)) == []


def test_without_a_token_the_list_stays_shut(address):
    with pytest.raises(ClientProblem) as shut:
        next(Site(address).petitions())
    assert (shut.value.status, shut.value.code) == (401, "not_authenticated")


@pytest.mark.parametrize(
    "wrong",
    ["", "commune.example", "ftp://commune.example", "file:///etc/passwd", "https://", "http://me:pw@commune.example",
     "https://commune.example/api/", "https://commune.example?x=1"],
)  # fmt: skip
def test_only_the_plain_address_of_a_site_is_taken(wrong):
    with pytest.raises(ValueError, match="address"):
        Site(wrong)


def test_nobody_at_the_address_is_said_plainly():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = Site(f"http://127.0.0.1:{taken.getsockname()[1]}", patience=ONCE)
        with pytest.raises(ClientProblem) as problem:
            nobody.look_up("26-0000-0018", "2222-2222")
    assert (problem.value.status, problem.value.code) == (0, "unreachable")


@pytest.mark.parametrize(
    ("reply", "status", "code"),
    [
        (b"HTTP/1.1 502 Bad Gateway\r\nRetry-After: 7\r\nContent-Length: 6\r\n\r\n<html>", 502, "unreadable"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", 200, "unreadable"),
        (
            b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            302,
            "unreadable",
        ),
        (b"nonsense\r\n\r\n", 0, "unreachable"),
    ],
)
def test_an_answer_that_is_not_the_sites_own_is_a_problem_and_no_redirect_is_followed(reply, status, code):
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_answer_once, args=(server, reply))
        thread.start()
        client = Site(f"http://127.0.0.1:{server.getsockname()[1]}", token="not for others", patience=ONCE)
        with pytest.raises(ClientProblem) as problem:
            client.look_up("26-0000-0018", "2222-2222")
        thread.join()
    assert (problem.value.status, problem.value.code) == (status, code)
    assert problem.value.retry_after == (7 if status == 502 else None)


def _answer_once(server: socket.socket, reply: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(65536)
        connection.sendall(reply)


def test_a_turn_on_a_reception_day_is_taken_moved_and_given_back(address):
    from chinhquyen_reception_days import commands
    from wagtail.models import Site as Commune

    from chinhquyen_sdk.domain.people import Actor
    from chinhquyen_sdk.domain.reception_days.planning import Plan
    from chinhquyen_sdk.domain.reception_days.public import MoveMyVisit
    from chinhquyen_sdk.domain.reception_days.visits import BookVisit

    commands.keep_plan(Commune.objects.get(is_default_site=True), Plan(), actor=Actor.system())
    client = Site(address)
    day = client.reception_days().results[-1]
    first, second = [turn.at for turn in day.turns if turn.free][:2]
    wish = BookVisit(day=day.id, slot=first, name="Hoa Nguyễn", phone="0912 000 502", matter="Ranh giới đất")
    slip = client.book_visit(wish, key="k9")
    assert client.book_visit(wish, key="k9") == slip
    moved = client.move_visit(slip.code, MoveMyVisit(day=day.id, slot=second, secret=slip.secret))
    assert moved.slot == second
    assert client.cancel_visit(slip.code, slip.secret).state == "cancelled"
