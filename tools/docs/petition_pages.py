"""The law's way of a petition, kind by kind, made of the table of moves: drawn as arcs, and told step by step."""

from __future__ import annotations

from itertools import count
from xml.sax.saxutils import escape

from chinhquyen_sdk.domain.reception import PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.moves import MOVES, Move

_STEP, _WORDS, _LEFT, _WIDE = 34, 240, 420, 800
_MADE = "This page is made from `chinhquyen_sdk.domain.reception.moves`; do not change it here.\n"


def pages() -> dict[str, str]:
    """Return the pages and drawings by their addresses."""
    drawn = {f"house/petition_{kind.value}.svg": _drawing(kind) for kind in PetitionKind}
    return {"house/petition.md": _page(), **drawn}


def _page() -> str:
    lines = ["# The way of a petition, by law\n", _MADE]
    for kind in PetitionKind:
        lines += [
            f"## {kind.label}\n",
            f"![{escape(kind.label)}: which step leads from where to where; the table below says the same]"
            f"(petition_{kind.value}.svg)\n",
            "| bước | từ | đến | giấy tờ làm ra | căn cứ |",
            "| --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| {move.label} | {', '.join(source.label(kind) for source in sources)} "
            f"| {move.target.label(kind) if move.target else 'giữ nguyên'} | {move.paper} | {move.basis} |"
            for move, sources in _moves(kind)
        ]
        lines += ["", "What the sender reads:\n", "| trạng thái | người gửi đọc |", "| --- | --- |"]
        lines += [f"| {state.label(kind)} | {state.citizen_label(kind)} |" for state in _states(kind)]
        lines.append("")
    return "\n".join(lines)


def _moves(kind: PetitionKind) -> list[tuple[Move, list[PetitionState]]]:
    """Return the steps open to a kind, each with where it may begin, in the order of the states."""
    return [
        (move, [state for state in PetitionState if state in move.sources])
        for move in MOVES
        if kind in move.kinds
    ]


def _states(kind: PetitionKind) -> list[PetitionState]:
    met = {PetitionState.RECEIVED}
    for move, sources in _moves(kind):
        met.update(sources)
        met.update([move.target] if move.target else [])
    return [state for state in PetitionState if state in met]


def _drawing(kind: PetitionKind) -> str:
    """Return the states in a column; a step forward arcs to the right of it, a step back to the left."""
    places = {state: number * _STEP + 30 for number, state in enumerate(_states(kind))}
    ways = dict.fromkeys(
        (places[source], places[move.target])
        for move, sources in _moves(kind)
        for source in sources
        if move.target and move.target is not source
    )
    arcs = [_arc(start, end, number) for (start, end), number in zip(ways, count(), strict=False)]
    words = [
        f'<path d="M{_WORDS + 8} {y} H{_LEFT - 8}" stroke="#d5e2da"/>'
        f'<circle cx="{_LEFT}" cy="{y}" r="5" fill="{"#1f5e3a" if state.is_open else "#fff"}" stroke="#1f5e3a"/>'
        f'<text x="{_WORDS}" y="{y + 4}" text-anchor="end">{escape(state.label(kind))}</text>'
        for state, y in places.items()
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {len(places) * _STEP + 20}" font-family="sans-serif" '
        f'font-size="13" fill="#173f29"><title>{escape(kind.label)}</title>'
        '<defs><marker id="to" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path d="M0 0 L8 4 L0 8 z"/></marker></defs>{"".join(words)}{"".join(arcs)}</svg>'
    )


def _arc(start: int, end: int, number: int) -> str:
    reach = min(430, 30 + abs(end - start) * 0.55) + number % 3 * 6
    side = 1 if end > start else -0.4
    bend, edge = _LEFT + side * reach, _LEFT + (7 if end > start else -7)
    return (
        f'<path d="M{edge} {start} C{bend:.0f} {start} {bend:.0f} {end} {edge} {end}" fill="none" '
        'stroke="#5d8a70" stroke-width="1.3" marker-end="url(#to)"/>'
    )
