"""The example on the page of hooks is called hook by hook, and what the page shows is what ran."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
import typing
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.community_decisions.events import VoteConcluded
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.domain.reception.records import Petition
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import SPECS
from chinhquyen_sdk.modules import Registry
from docs.generate import kind
from examples.every_hook import Hooks
from examples.every_hook.lamps import LAMPS, MENDED
from tests.docs.plausible import AT, CASE, happened
from tests.docs.snippets import DOCS

HOOKS = {name: member for spec in SPECS for name, member in vars(spec).items() if inspect.isfunction(member)}
TELL, ASK, MAY = ([n for n, hook in HOOKS.items() if kind(hook) == which] for which in ("tell", "ask", "may"))
PAGE = (DOCS / "hooks.md").read_text("utf-8")
HERE = SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng")
NEIGHBOUR = SiteRef(id=2, code="05482", kind="xã", name="Đại Từ")
DARK, MENDED_LAMP = LAMPS
MARCH = Period(length=PeriodLength.MONTH, year=2026, number=3)

PETITION = Petition.model_validate(
    {"id": CASE, "code": "26-4839-2174", "kind": "kien_nghi", "state": "received", "title": "Đèn đường ngõ 5 tắt",
     "content": "Cả đèn đường ngõ 5 không sáng hai tuần nay.", "village": DARK.village, "source": "web", "filed_at": AT,
     "received_on": "2026-11-29"}
)  # fmt: skip
LETTER = Letter(template="thanks", about=CASE, subject="Cảm ơn", addressee="ông Tú", body="Xin cảm ơn.")
BOARD = LetterChannel("village_board", "Dán ở bảng tin")
# What each question is asked about, where the example has an answer.
ASKED: dict[str, dict[str, Any]] = {
    "handed_petition": {"origin": DARK.id},
    "handed_report": {"report": DARK.id},
    "cited_documents": {"keys": ("15/2026/qd-ubnd", "30/2020/nd-cp")},
    "indicators": {"period": MARCH},
    "indicator_rows": {"indicator": MENDED.id, "period": MARCH, "after": "", "most": 50},
    "letter_facts": {"event": happened("letter_wanted", subject=MENDED_LAMP.id)},
    "due_items": {"until": date(2026, 12, 31), "officer": "", "since": None, "most": 200},
    "work_of": {"officer": DARK.officer_id},
    "papers_about": {"subject": DARK.id},
    "personal_records": {"subject": DARK.id},
    "supervisors_of": {"codes": ["DEN-NGO-5"]},
    "report_sections": {"period": MARCH},
    "panels": {"slot": "petition.side", "subject": PETITION, "request": None},
    "report_result": {"report": MENDED_LAMP.id},
}
FOREIGN = {"indicator_rows": {"indicator": "petitions_on_time"}}  # another module's figure
# What the example brings to every commune; of all else the neighbour, who has no lamps, gets nothing.
EVERYWHERE = {
    "letter_templates",
    "letter_renderers",
    "letter_channels",
    "pieces",
    "greeting_voices",
    "standing_texts",
    "indicators",
}
GUARDED: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "may_accept_petition": (
        {"petition": PETITION, "actor": Actor.system()},
        {"petition": PETITION.model_copy(update={"village": ""}), "actor": Actor.system()},
        "village_needed",
    ),
    "may_send_letter": (
        {"letter": LETTER, "channel": BOARD},
        {"letter": LETTER.model_copy(update={"address": "Tổ 6"}), "channel": BOARD},
        "not_on_a_board",
    ),
}


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> Hooks:
    """The example, installed alone; what it is called for is written down."""
    registry = Registry([])
    hooks = Hooks()
    assert registry.register_hooks("street_lamps", hooks), registry.broken
    monkeypatch.setattr(calling, "registry", lambda: registry)
    return hooks


def ran(hook: str) -> str:
    """The source of the one function that pluggy calls for ``hook``."""
    [impl] = getattr(calling.registry().plugin_manager.hook, hook).get_hookimpls()
    return textwrap.dedent(inspect.getsource(impl.function)).rstrip()


def shown(hook: str) -> str:
    """The page's code of the example for ``hook``: its own block, or the line in its row put where the block has it."""
    blocks = re.findall(r"^```python\n(@override.*?)\n```$", PAGE, re.MULTILINE | re.DOTALL)
    whole = [block for block in blocks if f"\ndef {hook}(" in block]
    [row] = re.findall(rf"^\| `{hook}` \|.*$", PAGE, re.MULTILINE) or [""]
    cell = row and row.split(" | ")[3].strip("`")
    assert whole or cell != "see below", "neither its code nor a line of it stands on the page"
    assert cell in ("", "see below") or not whole or cell == body(whole[0])
    return whole[0] if whole else cell


def body(source: str) -> str:
    """The lines of a method without its head, as one text."""
    [method] = ast.parse(source).body
    assert isinstance(method, ast.FunctionDef)
    return textwrap.dedent("\n".join(source.splitlines()[method.body[0].lineno - 1 :]))


def is_shown(hook: str) -> bool:
    return shown(hook) in (ran(hook), body(ran(hook)))


def test_every_hook_has_its_example() -> None:
    answered = {name for part in Hooks.__mro__ if part not in SPECS for name in vars(part)}
    assert [name for name in HOOKS if name not in answered] == []
    assert set(ASKED) <= set(ASK) and set(GUARDED) == set(MAY)


@pytest.mark.parametrize("hook", TELL)
def test_a_fact_is_noted_once_however_often_it_is_told(hook: str, example: Hooks) -> None:
    event = happened(hook)
    for _ in range(2):
        assert calling.tell(HERE, event) == []
    assert list(example.notes) == [CASE]
    day, _, words = example.notes[CASE].partition(": ")
    assert day == "29/11/2026", "the day in Vietnam"
    assert any(value in words for value in carried(event)), f"a note says what the fact carries: {words}"
    assert "None" not in words and "()" not in words
    assert is_shown(hook)


def carried(event: Event) -> set[str]:
    """What of ``event`` a reader could meet in a note: its words and days, one by one."""
    said = [value for name, value in event if name not in ("id", "subject", "at", "actor")]
    said += [event.outcome.title] if isinstance(event, VoteConcluded) else []
    each = [one for value in said for one in (value if isinstance(value, tuple) else (value,))]
    days = [local_day(one) if isinstance(one, datetime) else one for one in each if one]
    return {f"{one:%d/%m/%Y}" if isinstance(one, date) else str(one) for one in days}


@pytest.mark.parametrize("hook", ASK)
def test_a_question_is_answered_as_its_type_says(hook: str, example: Hooks) -> None:
    answers = calling.ask(hook, HERE, **ASKED.get(hook, {}))
    assert answers.failures == []
    [(slug, answer)] = answers.values
    assert slug == "street_lamps"
    said = checked(hook, answer)
    assert said not in (None, [], ()), "an example answers something"
    assert is_shown(hook)


def checked(hook: str, answer: Any) -> Any:
    """``answer``, when it is of the type the specification says; what may be run through once is run through."""
    promised = typing.get_type_hints(HOOKS[hook])["return"]
    if typing.get_origin(promised) is Iterable:
        promised, answer = list[typing.get_args(promised)[0]], list(answer)  # type: ignore[misc]  # made at run time
    return TypeAdapter(promised).validate_python(answer, strict=True)


@pytest.mark.parametrize("hook", [name for name in ASK if name not in EVERYWHERE])
def test_where_nothing_is_its_own_it_says_nothing(hook: str, example: Hooks) -> None:
    answers = calling.ask(hook, NEIGHBOUR, **{**ASKED.get(hook, {}), **FOREIGN.get(hook, {})})
    assert answers.failures == []
    may_be_none = type(None) in typing.get_args(typing.get_type_hints(HOOKS[hook])["return"])
    if may_be_none:
        assert answers.values == [], "None is no answer: the asker does not see the module at all"
        assert "None" in section(hook)
    else:
        assert [checked(hook, answer) for _, answer in answers.values] == [[]]


def section(hook: str) -> str:
    """The page's words on ``hook``, below its signature and above its example."""
    return PAGE.split(f"\n### {hook} (")[1].split("```")[2]


@pytest.mark.parametrize("hook", MAY)
def test_a_guard_lets_pass_and_says_no_with_its_basis(hook: str, example: Hooks) -> None:
    lawful, unlawful, code = GUARDED[hook]
    calling.may(hook, HERE, **lawful)
    with pytest.raises(Refused) as no:
        calling.may(hook, HERE, **unlawful)
    assert (no.value.code, bool(no.value.basis), no.value.text[-1]) == (code, True, ".")
    assert is_shown(hook)


def test_the_bell_rings_as_long_as_the_script_has_words() -> None:
    [voice] = Hooks().greeting_voices(HERE)
    short, long = (voice.speak("lời " * words).content for words in (1, 3))
    assert short[:4] == b"RIFF" and len(long) > 2 * len(short)
