"""The tutorial does what it says: its commands and its Python are run, and what they print is compared."""

from __future__ import annotations

import contextlib
import io
import shlex
from itertools import takewhile

import pytest

from chinhquyen_sdk import cli
from tests.docs.snippets import Snippet, snippets

PAGE = snippets("tutorial.md")
DEMO = "http://localhost:8000"
PYTHON = [snippet for snippet in PAGE if snippet.language == "python"]
PURE = list(takewhile(lambda snippet: "sdk.client" not in snippet.code, PYTHON))


def printed_by(code: str, names: dict[str, object]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "docs/tutorial.md", "exec"), names)  # noqa: S102 - the page's own code
    return out.getvalue()


def walk(page: list[Snippet], names: dict[str, object], address: str = DEMO) -> None:
    for snippet in page:
        assert printed_by(snippet.code.replace(DEMO, address), names) == (snippet.printed or "")


def answers(page: list[Snippet]) -> list[tuple[str, str]]:
    """Each ``$ chinhquyen`` line with the lines that follow it."""
    blocks = (part.partition("\n") for snippet in page for part in snippet.code.split("$ "))
    return [(line, said) for line, _, said in blocks if line.startswith("chinhquyen ")]


@pytest.mark.parametrize(("line", "said"), answers([each for each in PAGE if each.language == "console"]))
def test_the_commands_answer_as_printed(line, said, capsys):
    cli.main(shlex.split(line)[1:])
    captured = capsys.readouterr()
    assert captured.out + captured.err == said


def test_the_law_and_the_petition_need_no_site():
    assert 5 < len(PURE) < len(PYTHON)
    walk(PURE, {})


def test_the_whole_page_walks_against_a_running_site(address, token, monkeypatch):
    monkeypatch.setenv("TOKEN", token)
    walk(PYTHON, {}, address)


def test_the_front_page_says_what_is_true():
    walk([each for each in snippets("../README.md") if each.language == "python"], {})
