"""The third party's module among the examples meets its contract and does what its page says, beside the real site."""

from __future__ import annotations

from tests.docs.outside import installed, run_its_tests
from tests.rules.repository import ROOT

HERE = ROOT / "examples" / "zalo_notices"


def test_it_meets_its_contract_and_sends(tmp_path):
    run_its_tests(installed(HERE, tmp_path))


def test_it_stays_as_small_as_an_example_should_be():
    code = [
        line
        for file in HERE.glob("chinhquyen_zalo_notices/*.py")
        for line in file.read_text("utf-8").splitlines()
    ]
    said = [
        line
        for line in code
        if line.strip() and not line.strip().startswith(("#", '"""', "from ", "import "))
    ]
    assert len(said) < 100
