"""What is not known to be clean is never called clean."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.rules.repository import ROOT

sys.path.insert(0, str(ROOT / "tools"))
from audit_packages import told


def audited(**vulns: list[str]) -> str:
    return json.dumps(
        {
            "dependencies": [
                {"name": n, "version": "1", "vulns": [{"id": i} for i in ids]} for n, ids in vulns.items()
            ]
        }
    )


@pytest.mark.parametrize(
    ("out", "errors", "status", "says"),
    [
        (audited(django=[], wagtail=[]), "", 0, "2 packages, no vulnerability known"),
        (audited(django=["PYSEC-1"], wagtail=[]), "", 1, "django 1: PYSEC-1"),
        ("", "requests.exceptions.ConnectionError: NameResolutionError", 0, "skipped: "),
        ("", "SyntaxError: no", 1, "the auditor failed"),
        ('{"dependencies": [{"name": "django", "skip_reason": "not found"}]}', "", 0, "skipped: "),
    ],
)  # fmt: skip
def test_each_answer_has_its_words(out: str, errors: str, status: int, says: str) -> None:
    code, line = told(out, errors)
    assert code == status
    assert says in line


def test_one_that_was_not_looked_at_is_named() -> None:
    out = '{"dependencies": [{"name": "django", "version": "1", "vulns": []}, {"name": "ours", "skip_reason": "?"}]}'
    assert told(out, "") == (0, "1 packages, no vulnerability known; not looked at: ours")


class Database(BaseHTTPRequestHandler):
    """Answers as osv.dev does: one hole in one package, nothing known of the others."""

    holes = ("django",)

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["package"]
        hole = {"id": "PYSEC-0000-1", "summary": "a hole", "affected": [{"package": asked, "ranges": []}]}
        answer = json.dumps({"vulns": [hole]} if asked["name"] in self.holes else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        """What it was asked is nobody's news."""


class CleanDatabase(Database):
    holes = ()


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), request.param)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def audit(address: str) -> subprocess.CompletedProcess[str]:
    """Run what lint runs, over the site's real pins."""
    return subprocess.run(
        [sys.executable, str(ROOT / "tools" / "audit_packages.py")],
        env=os.environ | {"CHINHQUYEN_OSV_URL": address, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("database", [Database], indirect=True, ids=["one hole"])
def test_a_database_that_knows_a_hole_in_a_pinned_package_fails_lint(database: str) -> None:
    done = audit(database)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "known vulnerabilities" in done.stdout and ": PYSEC-0000-1" in done.stdout


@pytest.mark.parametrize("database", [CleanDatabase], indirect=True, ids=["none"])
def test_one_that_knows_none_says_so_and_one_that_is_away_is_named_as_away(database: str) -> None:
    done = audit(database)
    assert (done.returncode, "no vulnerability known" in done.stdout) == (0, True), done.stdout + done.stderr
    away = audit("http://127.0.0.1:9/")
    assert away.returncode == 0 and away.stdout.startswith("skipped: ")
