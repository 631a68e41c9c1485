"""The same official letter, by our press and by WeasyPrint."""

from __future__ import annotations

from collections.abc import Iterator

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from chinhquyen_sdk.rendering import letter_html, letter_pdf
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
