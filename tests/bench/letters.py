"""The same official letter by our press, by WeasyPrint and by Typst alone; a pile of them; its memory."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from chinhquyen_sdk.rendering import letter_html, letter_pdf, letters_pdf, press
from chinhquyen_sdk.rendering.letter import words_of
from tests.bench.measure import Ratio, repeated, seconds_each
from tests.sdk.letters.factories import document

STYLE = """
@page { size: A4; margin: 20mm 20mm 20mm 30mm }
body { font: 14pt "Liberation Serif", serif }
.cq-letter-head, .cq-letter-foot { display: flex; justify-content: space-between }
.cq-letter-title { text-align: center }
p { text-align: justify; text-indent: 10mm; margin: 2mm 0 }
"""


def letters() -> Iterator[Ratio]:
    """One-page letters a second. WeasyPrint keeps its fonts too; its style sheet is parsed once."""
    letter = document()
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=STYLE, font_config=fonts)

    def theirs() -> object:
        return weasyprint.HTML(string=letter_html(letter)).write_pdf(stylesheets=[style], font_config=fonts)

    ours, other, ratio = seconds_each(repeated(lambda: letter_pdf(letter)), repeated(theirs))
    what = "letters as PDF / WeasyPrint, the same letter"
    yield Ratio("letter", what, "per s", 1 / ours, 1 / other, 1 / ratio, 10, "at least")


def over_typst() -> Iterator[Ratio]:
    """Over one kept Typst compiler that is handed the source; no letter twice, for Typst remembers the last ones."""
    numbers = count(1)
    letter = document()

    def ours() -> object:
        return letter_pdf(letter.model_copy(update={"addressee": f"Bà Nguyễn Thị Bình {next(numbers)}"}))

    words = press._literal(words_of(letter))
    source = f'#import "/letter.typ": sheet\n#sheet(json(bytes("{words}")))'
    there = press._literal({"n": letter.addressee})[9:-3]

    def theirs() -> object:
        named = source.replace(there, f"{there} {next(numbers)}").encode()
        return press._compiler().compile(named, format="pdf", pdf_standards=press.STANDARDS)

    mine, other, ratio = seconds_each(repeated(ours), repeated(theirs))
    yield Ratio(
        "letter-typst",
        "letters as PDF / Typst alone",
        "per s",
        1 / mine,
        1 / other,
        1 / ratio,
        0.67,
        "at least",
    )


def piles() -> Iterator[Ratio]:
    """Megabytes at the highest of a process that prints 5,000 letters, and 1,000."""
    many, few = (_memory_of(letters) for letters in (5_000, 1_000))
    yield Ratio(
        "letter-memory", "memory for 5,000 letters / 1,000", "MB", many, few, many / few, 1.15, "at most"
    )


def _memory_of(letters: int) -> float:
    code = f"from tests.bench.letters import print_pile; print_pile({letters})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def print_pile(letters: int) -> None:
    """Print so many letters into one file and say the highest memory in MB."""
    letter = document()
    with TemporaryDirectory() as room:
        each = (letter.model_copy(update={"addressee": f"Bà Nguyễn Thị Bình {n}"}) for n in range(letters))
        letters_pdf(each, Path(room) / "letters.pdf")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
