"""What is wrong with a page for somebody who cannot see, point or hear, as far as a parser sees it."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

_SILENT_INPUTS = {"hidden", "submit", "button", "image", "reset"}
_EMPTY = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}


def wrong_with(html: str) -> list[str]:
    """Return what is wrong with the page, in words for its author."""
    page = _Page()
    page.feed(html)
    page.close()
    return page.wrong()


class _Page(HTMLParser):
    """Collects what the rules ask for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.ids: Counter[str] = Counter()
        self.labelled: set[str] = set()
        self.fields: list[tuple[dict[str, str], bool]] = []
        self.headings: list[int] = []
        self.open: list[tuple[str, dict[str, str], list[str]]] = []
        self.lang = self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("id"):
            self.ids[given["id"]] += 1
        if tag == "html":
            self.lang = given.get("lang", "")
        if tag == "label":
            self.labelled.add(given.get("for", ""))
        if tag == "img":
            self._image(given)
        if tag in ("input", "select", "textarea") and given.get("type", "text") not in _SILENT_INPUTS:
            self.fields.append((given, any(each[0] == "label" for each in self.open)))
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if "style" in given or any(name.startswith("on") for name in given):
            self.said.append(f"<{tag}> has a style or a script of its own: the site's policy drops it")
        if tag not in _EMPTY:
            self.open.append((tag, given, []))

    def _image(self, given: dict[str, str]) -> None:
        if "alt" not in given:
            self.said.append(f"an image without alt: {given.get('src', '')}")
        for _, _, words in self.open:
            words.append(given.get("alt", ""))

    def handle_data(self, data: str) -> None:
        for _, _, words in self.open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        while any(each[0] == tag for each in self.open):
            name, given, words = self.open.pop()
            if name == "title" and not self.title:
                self.title = "".join(words).strip()
            if name in ("a", "button") and ("href" in given or name == "button"):
                self._named(name, given, words)
            if name == tag:
                return

    def _named(self, tag: str, given: dict[str, str], words: list[str]) -> None:
        if not (
            "".join(words).strip()
            or given.get("aria-label")
            or given.get("aria-labelledby")
            or given.get("title")
        ):
            self.said.append(f"<{tag}> without words: {given}")

    def wrong(self) -> list[str]:
        """Return all that was found once the page is read."""
        self.said += [] if self.lang else ["the page names no language"]
        self.said += [] if self.title else ["the page has no title"]
        self.said += (
            [] if self.headings.count(1) == 1 else [f"{self.headings.count(1)} headings of the first rank"]
        )
        self.said += [
            f"a heading h{now} below h{before}"
            for before, now in zip(self.headings, self.headings[1:], strict=False)
            if now > before + 1
        ]
        self.said += [f"two things are called {name}" for name, times in self.ids.items() if times > 1]
        self.said += [
            f"a field without label: {given.get('name', '')}"
            for given, inside in self.fields
            if not self._labelled(given, inside)
        ]
        return self.said

    def _labelled(self, given: dict[str, str], inside: bool) -> bool:
        named = given.get("aria-label") or given.get("aria-labelledby") or given.get("title")
        return bool(inside or named or (given.get("id") and given["id"] in self.labelled))
