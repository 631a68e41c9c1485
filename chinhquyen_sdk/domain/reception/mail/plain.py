"""Words out of HTML and out of bytes whose alphabet nobody is sure of."""

from __future__ import annotations

import re
from html.parser import HTMLParser

MOST_HTML = 2_000_000
_SILENT = {"script", "style", "head", "title", "template", "noscript", "object", "svg"}
_BLOCKS = {
    "p",
    "div",
    "br",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "table",
    "ul",
    "ol",
    "hr",
    "section",
}
_BLANKS = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r"\n\s*\n\s*\n+")


class _Words(HTMLParser):
    """Keeps what a reader would see; scripts, styles and addresses of pictures are not read, nothing is fetched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.kept.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.kept.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.kept.append(data)


def words_of_html(html: str) -> str:
    """Return the words of ``html``, a paragraph a line. Broken HTML gives what can be read of it."""
    reader = _Words()
    reader.feed(html[:MOST_HTML])
    reader.close()
    if not "".join(reader.kept).strip() and reader._silent:  # an unclosed <style> swallowed the letter
        reader.kept = [re.sub(r"<[^>]*>", " ", html[:MOST_HTML])]
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(reader.kept).split("\n"))
    return _LINES.sub("\n\n", "\n".join(lines)).strip()


def decoded(raw: bytes, charset: str | None) -> str:
    """Return ``raw`` as text: UTF-8 when it is, else what it says of itself, else Windows' old Vietnamese page."""
    for name in ("utf-8", charset or "", "cp1258"):
        try:
            return raw.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("utf-8", "replace")
