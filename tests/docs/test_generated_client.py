"""A stranger's tool makes a client of the description, and that client works: petitions are filed, found and listed."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

PACKAGE = "commune_client"


@pytest.fixture
def generated(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a package made of what the live site says of itself; what the tool printed must name no trouble."""
    schema = tmp_path / "schema.json"
    with urllib.request.urlopen(f"{address}/api/v1/schema/?format=json") as said:  # noqa: S310 - our own server
        schema.write_bytes(said.read())
    bin_ = Path(sys.executable).parent
    made = subprocess.run(
        [bin_ / "openapi-python-client", "generate", "--path", schema, "--output-path", tmp_path / PACKAGE, "--meta", "none"],
        capture_output=True, text=True, check=True, env={**os.environ, "PATH": f"{bin_}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert "WARNING" not in made.stdout + made.stderr
    monkeypatch.syspath_prepend(tmp_path)
    return PACKAGE


def test_the_generated_client_files_looks_up_and_lists(generated: str, address: str, token: str) -> None:
    def part(dotted: str) -> Any:
        return import_module(f"{generated}.{dotted}")

    models, open_door = part("models"), part("client").Client(base_url=address)
    wish = models.FilePetition(
        content="Đèn đường ngõ 12 hỏng ba tuần nay, buổi tối đi lại rất nguy hiểm.",
        sender_name="Nguyễn Thị Hoa", sender_phone="0912 000 501", consent=True,
    )  # fmt: skip
    file = part("api.reception.reception_petitions_create")
    receipt, again = (file.sync(client=open_door, body=wish, idempotency_key="k1") for _ in range(2))
    assert receipt == again
    look_up = part("api.reception.reception_petitions_lookup_create")
    case = look_up.sync(client=open_door, body=models.LookUp(code=receipt.code, secret=receipt.secret))
    assert case == receipt.case
    wrong = look_up.sync(client=open_door, body=models.LookUp(code=receipt.code, secret="2222-2222"))
    assert (wrong.status, wrong.code) == (404, "not_found")
    office = part("client").AuthenticatedClient(base_url=address, token=token, prefix="Token")
    page = part("api.reception.petitions_list").sync(client=office)
    assert [each.code for each in page.results] == [receipt.code]
    shut = part("api.reception.petitions_list").sync(client=open_door)
    assert (shut.status, shut.code) == (401, "not_authenticated")


def test_nothing_of_the_description_is_left_out(generated: str, address: str, tmp_path: Path) -> None:
    import json

    described = json.loads((tmp_path / "schema.json").read_text("utf-8"))
    operations = [each for path in described["paths"].values() for each in path if each != "parameters"]
    made = [file for file in (tmp_path / PACKAGE / "api").rglob("*.py") if file.name != "__init__.py"]
    assert len(made) == len(operations)
