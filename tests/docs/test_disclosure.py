"""The page on disclosure does what it says."""

from __future__ import annotations

import shlex

import pytest

from chinhquyen_sdk import cli
from tests.docs.snippets import snippets
from tests.docs.test_tutorial import answers, walk

PAGE = snippets("disclosure.md")


@pytest.mark.parametrize(("line", "said"), answers([each for each in PAGE if each.language == "console"]))
def test_the_commands_answer_as_printed(line, said, capsys):
    cli.main(shlex.split(line)[1:])
    captured = capsys.readouterr()
    assert captured.out + captured.err == said


def test_the_python_prints_what_the_page_says():
    walk([each for each in PAGE if each.language == "python"], {})
