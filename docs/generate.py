"""Writes docs/hooks.md from the hook specifications: ``python docs/generate.py``; with --check only compares.

The specifications are the one place where a hook is described; this page repeats them for readers.
"""

from __future__ import annotations

import functools
import inspect
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

PAGE = Path(__file__).with_name("hooks.md")
ROOT = PAGE.parent.parent
# A method with the mark, or a name given to one function that answers several.
_ANSWERED = re.compile(r"(?:@hookimpl\n    def |^    )(\w+)(?:\(| = _\w+$)", re.MULTILINE)
PROMISES = {
    "ask": "Asked of every module that is on. None: no answer. Raises: left out, staff see which module failed. Order: by slug.",
    "may": "Asked inside the transaction. None: let it pass. Raises anything else than `Refused`: the act is refused. Order: by slug.",
}

TOP = """\
# Hooks

This page is written by `docs/generate.py` from the classes in `chinhquyen_sdk/hooks`; change those, then run it again.

A module answers hooks with a class that inherits a specification and overrides what it needs, each method marked with `@override`
and `@hookimpl`, so that a type checker finds a misspelt name or a wrong argument. [For integrators](integrators.md) shows one whole.

| kind | told apart by | when it runs | when the implementation raises |
| --- | --- | --- | --- |
| tell | past tense, one `event` | after commit, in the background, at least once | others hear it; told again, then listed as undelivered |
| ask | a noun | when somebody must know: the hook says when | its answer is left out; staff see which module failed |
| may | begins with `may_` | inside the transaction | the act is refused: a broken guard closes the gate |

Every hook takes `site`, the commune it is about, and reaches only modules that are on in that commune, in the order of their slugs.
Nobody's answer hides another's: an asker gets all of them, each with the slug of its module. None is no answer, also where a
list is asked for; where None means more, the hook says so. What a `may_` or a told hook returns is not looked at.

**The example** answers all of them: an invented book of street lamps, [`examples/every_hook`](../examples/every_hook/__init__.py).
What stands here is cut from its files; a test calls each hook and compares the code that ran with this page. Listeners only note
what they heard: a table shows that one line, blocks below it the first of an area whole, and those that do more. "In use" leads to
implementations that other tests run: an example's before a module's before a test's.
"""


def main(arguments: list[str]) -> int:
    """Write the page; with --check return 1 when it is stale."""
    if "--check" not in arguments:
        PAGE.write_text(page(), "utf-8")
        return 0
    if PAGE.read_text("utf-8") == page():
        return 0
    print("docs/hooks.md is older than chinhquyen_sdk/hooks: run python docs/generate.py", file=sys.stderr)
    return 1


def page() -> str:
    """Return the whole page."""
    from chinhquyen_sdk.hooks import SPECS

    return "\n".join([TOP, *(part for spec in SPECS for part in area(spec))])


def area(spec: type) -> list[str]:
    """Return one specification class: its heading, its words, its hooks by kind."""
    hooks = [member for name, member in vars(spec).items() if inspect.isfunction(member)]
    lines = [f"## {spec.__name__}\n", f"{words(spec)}\n", f"`from chinhquyen_sdk import {spec.__name__}`\n"]
    told = [hook for hook in hooks if kind(hook) == "tell"]
    if told:
        lines += [f"Every event carries {shared(told[0])}.\n"]
        lines += [
            "| tell | when | event carries | the example does | since | in use |",
            "| --- | --- | --- | --- | --- | --- |",
            *map(told_row, told),
            "",
            *(f"```python\n{example(hook)}\n```\n" for hook in told if hook is told[0] or not one_line(hook)),
        ]
    for hook in hooks:
        if hook not in told:
            lines += [
                f"### {hook.__name__} ({kind(hook)})\n",
                f"```python\n{signature(hook)}\n```\n",
                f"{words(hook)}\n",
                f"{PROMISES[kind(hook)]}\n",
                f"```python\n{example(hook)}\n```\n",
                f"[The example]({place(hook)}) whole. Since {since(hook)}.{going(hook)} "
                f"In use: {', '.join(map(link, users(hook.__name__)[:2]))}.\n",
            ]
    return lines


def answering(hook: object) -> Any:
    """Return the example's method that answers ``hook``."""
    from examples.every_hook import Hooks

    return getattr(Hooks, hook.__name__)  # type: ignore[attr-defined]


def example(hook: object) -> str:
    """Return the example's code for ``hook`` as it stands in its file."""
    return textwrap.dedent(inspect.getsource(answering(hook))).rstrip()


def place(hook: object) -> str:
    """Return the address of the file that the example stands in."""
    return f"../{Path(inspect.getfile(answering(hook))).relative_to(ROOT).as_posix()}"


def one_line(hook: object) -> str:
    """Return the one line an example's body has, "" when it has more."""
    _, _, body = example(hook).partition("-> None:\n")
    return "" if "\n" in body else body.strip()


def since(hook: object) -> str:
    """Return the version of the SDK the hook came with."""
    return str(hook.chinhquyen_since)  # type: ignore[attr-defined]


def going(hook: object) -> str:
    """Return the sentence about a hook that is on its way out."""
    from chinhquyen_sdk.deprecation import mark_of

    mark = mark_of(hook)
    return f" Deprecated since {mark.since}, goes with {mark.removed_in}: use {mark.instead}." if mark else ""


def users(name: str) -> list[Path]:
    """Return the files that implement the hook ``name``: examples first, then modules, then tests."""
    return [path for path, hooks in implementations() if name in hooks]


@functools.cache
def implementations() -> list[tuple[Path, set[str]]]:
    """Return which hooks each example, each module and each test implements."""
    places = (
        "examples/*/*/hooks.py",
        "plugins/*/*/hooks.py",
        "chinhquyen_sdk/host/office/listening.py",
        "plugins/*/tests/*.py",
        "tests/site/**/*.py",
    )
    files = [path for place in places for path in sorted(ROOT.glob(place))]
    return [(path, set(_ANSWERED.findall(path.read_text("utf-8")))) for path in files]


def link(path: Path) -> str:
    """Return a link to ``path``, named by its module or test."""
    named = path.parts[-3] if path.name == "hooks.py" else path.name
    return f"[{named}](../{path.relative_to(ROOT).as_posix()})"


def kind(hook: object) -> str:
    """Return "tell", "ask" or "may" by the grammar of the hook's name, arguments and answer."""
    name, said = hook.__name__, inspect.signature(hook)  # type: ignore[attr-defined, arg-type]
    if name.startswith("may_"):
        return "may"
    return "tell" if "event" in said.parameters and said.return_annotation in (None, "None") else "ask"


def own_fields(event: Any) -> list[str]:
    """Return the fields that ``event`` adds to the class it is made of."""
    return [name for name in event.model_fields if name not in event.__base__.model_fields]


def shared(hook: object) -> str:
    """Return the fields that all events of the hook's area carry."""
    return ", ".join(f"`{name}`" for name in event_of(hook).__base__.model_fields)


def told_row(hook: object) -> str:
    """Return the table's row of a fact that is told."""
    event = event_of(hook)
    own = own_fields(event)
    carries = f"`{event.__name__}`" + (f": {', '.join(f'`{name}`' for name in own)}" if own else "")
    name: str = hook.__name__  # type: ignore[attr-defined]
    does = f"`{one_line(hook)}`" if one_line(hook) else "see below"
    cells = (
        f"`{name}`",
        " ".join(words(hook).split()) + going(hook),
        carries,
        does,
        since(hook),
        ", ".join(map(link, users(name)[:1])),
    )
    return f"| {' | '.join(cells)} |"


def event_of(hook: object) -> type:
    """Return the event class that the hook's ``event`` argument is annotated with."""
    import chinhquyen_sdk.hooks  # noqa: F401 - with it come the events of every area
    from chinhquyen_sdk.domain.events import Event, event_types

    return event_types().get(hook.__name__, Event)  # type: ignore[attr-defined]


def signature(hook: object) -> str:
    """Return the definition line as the author of a module writes it."""
    return f"def {hook.__name__}{inspect.signature(hook)}: ...".replace("'", "")  # type: ignore[attr-defined, arg-type]


def words(thing: object) -> str:
    """Return the docstring as Markdown: double back-ticks become single ones, lines are joined in paragraphs."""
    text = textwrap.dedent(inspect.getdoc(thing) or "").replace("``", "`")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
