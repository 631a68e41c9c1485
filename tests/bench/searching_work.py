"""What a process of the search's benchmark does, once Django is there: fill, measure."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from django.db import connection
from wagtail.models import Site

from chinhquyen_sdk.host import fulltext, public_search
from chinhquyen_sdk.host.models import PublicTextRow, PublicWord
from chinhquyen_sdk.host.public_search.index import ranked
from chinhquyen_sdk.host.public_search.keeping import values_of
from tests.bench.measure import repeated, seconds_each
from tests.bench.searching_texts import ASKED, texts, vocabulary

_ALL = 1_000_000


def fill(count: str) -> None:
    rows = (PublicTextRow(site=_site(), source="bench", **values_of(text)) for text in texts(int(count)))
    while piece := list(islice(rows, 2_000)):
        PublicTextRow.objects.bulk_create(piece)
    words = [PublicWord(site=_site(), word=each, length=len(each)) for each in vocabulary()]
    PublicWord.objects.bulk_create(words, ignore_conflicts=True)
    while fulltext.merge_indexes():
        pass
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def measure(argument: str) -> None:
    """Write, for each question: seconds of ours and of the bare query, their ratio, and the recall."""
    count, file = argument.split(":", 1)
    held = dict.fromkeys(ASKED, 0)
    for text in texts(int(count)):
        for name, question in ASKED.items():
            held[name] += question.fits(text)
    told = {name: (*_seconds(name), _recall(name, held[name])) for name in ASKED}
    Path(file).write_text(json.dumps(told), "utf-8")


def _seconds(name: str) -> tuple[float, float, float]:
    question = ASKED[name]
    sought = public_search.asked(_site(), question.meant).sought
    narrow = {"site": _site().pk, "kind": question.kind}
    site = _site()  # a request knows its site before it searches
    bare = repeated(lambda: ranked(sought, narrow, 0, 11))
    ours = repeated(lambda: public_search.find(site, question.typed, kind=question.kind))
    return seconds_each(ours, bare)


def _recall(name: str, held: int) -> float:
    """Return how many of the texts that hold what was meant are found, of those ``held``; more than all is a fault too."""
    question = ASKED[name]
    sought = public_search.asked(_site(), question.typed).sought
    ids = ranked(sought, {"site": _site().pk, "kind": question.kind}, 0, _ALL)
    ours = PublicTextRow.objects.filter(source="bench").order_by().values_list("pk", flat=True)
    found = len(set(ours).intersection(ids))
    return found / held if found <= held else 0.0


def _site() -> Site:
    return Site.objects.get(is_default_site=True)
