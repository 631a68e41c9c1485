"""Are vulnerabilities known in what the site needs? Asks the public database of them; says so when it cannot be reached.

An unreachable service never fails, not even with REQUIRE_SERVICES=1: a build server without a way out is a usual one, and
what it cannot ask it must not call clean. Packages the service does not know are named as not looked at.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from paths import ROOT, VENV

COMMAND = [
    VENV / "bin" / "pip-audit", "--requirement", ROOT / "requirements" / "base.txt", "--require-hashes", "--disable-pip",
    "--vulnerability-service", "osv", "--format", "json", "--progress-spinner", "off", "--timeout", "10",
]  # fmt: skip
# A mirror of the database, for a build server that reaches nothing else; the tests ask one of their own.
if mirror := os.environ.get("CHINHQUYEN_OSV_URL"):
    COMMAND += ["--osv-url", mirror]
UNREACHED = ("ConnectionError", "NameResolutionError", "Timeout", "ServiceError", "ProxyError", "HTTPError")
PATIENCE = 180


def told(out: str, errors: str) -> tuple[int, str]:
    """Return the exit status and the line for what the auditor printed."""
    try:
        packages = json.loads(out)["dependencies"]
    except (ValueError, KeyError):
        last = (errors.strip().splitlines() or ["it printed nothing"])[-1]
        if any(name in errors for name in UNREACHED):
            return 0, "skipped: the database of vulnerabilities could not be reached"
        return 1, f"the auditor failed: {last[:300]}"
    bad = [
        f"{each['name']} {each['version']}: {found['id']}"
        for each in packages
        for found in each.get("vulns", ())
    ]
    unseen = [each["name"] for each in packages if "skip_reason" in each]
    if bad:
        return 1, "known vulnerabilities:\n" + "\n".join(bad)
    if len(unseen) == len(packages):
        return 0, "skipped: the database of vulnerabilities knows none of our packages"
    more = f"; not looked at: {', '.join(unseen)}" if unseen else ""
    return 0, f"{len(packages) - len(unseen)} packages, no vulnerability known{more}"


def main() -> int:
    try:
        done = subprocess.run(
            [str(part) for part in COMMAND], capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        print("skipped: the database of vulnerabilities did not answer in time")
        return 0
    status, line = told(done.stdout, done.stderr)
    print(line)
    return status


if __name__ == "__main__":
    sys.exit(main())
