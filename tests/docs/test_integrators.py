"""The module on the integrators' page is built from the page and meets its contract."""

from __future__ import annotations

import re
from pathlib import Path

from tests.docs.outside import installed, run_its_tests
from tests.docs.snippets import DOCS

_FILE = re.compile(r"^`([\w/.]+)`[^\n]*(?:\n[^\n`]+)*\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TRIES = """
import pytest
from chinhquyen_sdk import FilePetition, Actor, MovePetition, Refused
from chinhquyen_sdk.host import slots


@pytest.mark.django_db
def test_lamps(site, ref, modules):
    from chinhquyen_reception import commands
    wish = FilePetition(content="Đèn đường ngõ 12 hỏng.", sender_name="Hoa", sender_phone="0912000123", consent=True)
    filed = commands.file_petition(site, wish, actor=Actor.citizen())
    titles = [panel.title for slug, panel in slots.fill("petition.side", ref, filed.petition, None).panels]
    assert "Đèn đường" in titles
    with pytest.raises(Refused) as no:
        commands.move_petition(site, filed.petition.code, MovePetition(move="accept"), actor=Actor.system())
    assert no.value.code == "village_needed"


@pytest.mark.django_db
def test_its_letter_is_there(site, modules):
    from chinhquyen_letters import queries
    assert queries.known_templates(site)["lamp_mended"].label == "Báo đã sửa đèn đường"
"""


def test_it_meets_the_contract_and_does_what_the_page_says(tmp_path: Path) -> None:
    for name, content in _FILE.findall((DOCS / "integrators.md").read_text("utf-8")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "chinhquyen_lamps" / "__init__.py").touch()
    (tmp_path / "tests" / "test_lamps.py").write_text(TRIES, "utf-8")
    run_its_tests(installed(tmp_path, tmp_path))
