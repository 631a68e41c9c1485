"""What a process of the search's benchmark does, once Django is there: fill, measure."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from random import Random

from django.db import connection
from wagtail.models import Site

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import fulltext, public_search
from chinhquyen_sdk.host.models import PublicTextRow, PublicWord
from chinhquyen_sdk.host.public_search.index import ranked
from chinhquyen_sdk.host.public_search.keeping import values_of
from tests.bench.measure import repeated, seconds_each

# Syllables as frequent as Zipf says, the first in most texts.
_HEADS = [
    "d",
    "ng",
    "nh",
    "th",
    "tr",
    "ch",
    "k",
    "b",
    "m",
    "l",
    "x",
    "s",
    "c",
    "v",
    "h",
    "kh",
    "gi",
    "ph",
    "qu",
    "t",
]
_TAILS = [
    "uong",
    "ay",
    "ong",
    "an",
    "ang",
    "inh",
    "oi",
    "ai",
    "em",
    "ieu",
    "uoc",
    "am",
    "ap",
    "at",
    "en",
    "iet",
    "oan",
    "ua",
    "e",
    "o",
]
SYLLABLES = [head + tail for head in _HEADS for tail in _TAILS]
ASKED = {
    "rare": ("words few texts hold", f"{SYLLABLES[250]} {SYLLABLES[301]} {SYLLABLES[180]}"),
    "frequent": ("words one in ten holds", f"{SYLLABLES[30]} {SYLLABLES[55]}"),
    "mended": ("a mistyped word", f"{SYLLABLES[250][:-1]}q {SYLLABLES[301]} {SYLLABLES[180]}"),
}


def fill(count: str) -> None:
    site, chance = _site(), Random(7)
    weights = [1 / (place + 8) for place in range(len(SYLLABLES))]
    texts = (
        PublicText(
            key=str(number), kind="tin", title=" ".join(chance.choices(SYLLABLES, weights, k=8)),
            text=" ".join(chance.choices(SYLLABLES, weights, k=90)), path=f"/bai/{number}/",
        )
        for number in range(int(count))
    )  # fmt: skip
    while piece := list(islice(texts, 2_000)):
        PublicTextRow.objects.bulk_create(
            PublicTextRow(site=site, source="bench", **values_of(text)) for text in piece
        )
    words = [PublicWord(site=site, word=each, length=len(each)) for each in SYLLABLES]
    PublicWord.objects.bulk_create(words, ignore_conflicts=True)
    while fulltext.merge_indexes():
        pass
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def measure(file: str) -> None:
    found = {}
    for name, (what, query) in ASKED.items():
        words, beginning = fulltext.typed(query if name != "mended" else ASKED["rare"][1])
        bare = repeated(
            lambda words=words, beginning=beginning: ranked(words, beginning, {"site": _site().pk}, 0, 11)
        )
        ours = repeated(lambda query=query: public_search.find(_site(), query))
        found[name] = (what, *seconds_each(ours, bare))
    Path(file).write_text(json.dumps(found), "utf-8")


def _site() -> Site:
    return Site.objects.get(is_default_site=True)
