"""No page, script or style of the site names another host: it works offline and tells nobody who reads it."""

from __future__ import annotations

import re

from tests.rules.repository import text, with_ending

ADDRESS = re.compile(r"(?:https?:)?//([a-z0-9][a-z0-9.-]*\.[a-z]{2,}|localhost)", re.IGNORECASE)
# Names of standards and licences, never fetched; names reserved for examples; this machine.
HARMLESS = re.compile(
    r"(^|\.)(w3\.org|schema\.org|sitemaps\.org|creativecommons\.org|json-schema\.org|localhost|example(\.(com|org|vn|net))?|test|invalid)$"
    r"|^schemas\.|^purl\.org$|^127\."
)
# Licences name their home; law data name the place where a text was published.
SPOKEN_OF = ("LICENSE", "OFL.txt")


def strangers(content: str) -> list[str]:
    return [host for host in ADDRESS.findall(content) if not HARMLESS.search(host.lower())]


def test_pages_styles_and_scripts_name_no_other_host() -> None:
    looked_at = with_ending(".html", ".css", ".js", ".svg", ".typ")
    found = {str(file): strangers(text(file)) for file in looked_at if strangers(text(file))}
    assert found == {}


def test_code_names_no_other_host() -> None:
    looked_at = [
        file
        for file in with_ending(".py", ".sh", ".toml")
        if "law" not in file.parts and "tests" not in file.parts
    ]
    found = {str(file): strangers(text(file)) for file in looked_at if strangers(text(file))}
    assert found == {}
