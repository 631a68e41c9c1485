"""ModuleContract finds every bad module, and by the test that is there for it."""

from __future__ import annotations

import os
import re

import pytest

from chinhquyen_sdk.testing.axe import chromium
from tests.site.broken_modules.beside import MODULES, run

# The process of their own keeps its rows in a file of SQLite: once is enough.
pytestmark = pytest.mark.skipif(
    os.environ.get("CHINHQUYEN_DB", "").startswith("postgres"), reason="has a database of its own"
)
CONTRACTS = """from chinhquyen_sdk.testing.contract import ModuleContract

"""
CONTRACT = """
class Test_{slug}(ModuleContract):
    slug = "{slug}"
"""


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Which tests of the contract failed, by the module's slug."""
    here = tmp_path_factory.mktemp("contracts")
    (here / "conftest.py").write_text('pytest_plugins = ["tests.databases"]\n')
    (here / "test_contracts.py").write_text(
        CONTRACTS + "".join(CONTRACT.format(slug=slug) for slug in MODULES), "utf-8"
    )
    options = ["-q", "--tb=no", "-rfE", "-p", "no:cacheprovider", "--import-mode=importlib"]
    ran = run(here, "-m", "pytest", *options, "--rootdir", here, here / "test_contracts.py")
    found = re.findall(r"^(?:FAILED|ERROR) .*::Test_(\w+)::(\w+)", ran.stdout, re.MULTILINE)
    assert found, ran.stdout + ran.stderr
    return {slug: {test for of, test in found if of == slug} for slug in MODULES}


@pytest.mark.parametrize(
    ("slug", "tests"),
    [
        ("misspelt", {"test_the_hooks_are_known_and_nothing_is_broken"}),
        ("torn_hook", {"test_a_fact_told_twice_or_in_another_order_changes_nothing_more"}),
        ("torn_panel", {"test_what_it_is_asked_it_answers"}),
        ("torn_guard", {"test_what_it_is_asked_it_answers"}),
        ("slow", {"test_it_answers_before_a_person_tires"}),
        ("leaks", {"test_a_list_holds_no_row_of_the_neighbour", "test_it_keeps_to_its_own"}),
        ("steals", {"test_it_writes_nobody_elses_table", "test_it_keeps_to_its_own"}),
        pytest.param("pale", {"test_its_public_pages_pass_axe"}, marks=pytest.mark.journey),  # by axe alone
        ("torn_models", {"test_the_hooks_are_known_and_nothing_is_broken"}),
    ],
)
def test_just_the_test_that_is_there_for_it_fails(
    failed: dict[str, set[str]], slug: str, tests: set[str]
) -> None:
    assert failed[slug] == tests


@pytest.mark.parametrize(
    ("slug", "test"),
    [
        ("no_migration", "test_no_migration_is_missing"),
        ("forgot_column", "test_no_migration_is_missing"),
        ("torn_screens", "test_what_the_manifest_names_can_be_imported"),
        ("squats_address", "test_the_hooks_are_known_and_nothing_is_broken"),
        *[
            (slug, "test_the_manifest_says_what_people_need_to_know")
            for slug in ("torn_manifest", "torn_app", "from_tomorrow", "squats_template", "squats_permission")
        ],
    ],
)
def test_what_hurts_more_is_found_first_of_all_by_its_own_test(
    failed: dict[str, set[str]], slug: str, test: str
) -> None:
    assert test in failed[slug]


def test_each_bad_module_is_found(failed: dict[str, set[str]]) -> None:
    unseen = set() if chromium() else {"pale"}
    assert [slug for slug in MODULES if not failed[slug] and slug not in unseen] == []
