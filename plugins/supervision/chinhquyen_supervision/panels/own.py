"""A board's own view: what of its work waits today, and where things stand still."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chinhquyen_sdk.domain.supervision import (
    Board,
    BoardState,
    Group,
    waiting,
    waiting_sentence,
)
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering.charts import Chart

from .. import queries
from .drawing import waiting_chart
from .office import SupervisionPage, screen_of


class OwnView(SupervisionPage):
    """For a secretary or member of one board, on a telephone: the late first, each line leads to where it is done."""

    template_name = "chinhquyen_supervision/admin/own.html"
    page_title = "Việc của ban"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        boards = [one for one in queries.boards(self.site) if one.state is not BoardState.ENDED]
        one = self._chosen(boards)
        if one is None:
            return super().get_context_data(boards=boards, one=None, **kwargs)
        self.page_title = f"Việc của {one.title}"
        groups = waiting(queries.dues_of(self.site, one.id), today())
        shown = [(each, [(waits, screen_of(each.kind, id)) for id, waits in each.lines]) for each in groups]
        members = [each for each in queries.members(self.site, one.id) if each.sits]
        kept = {each.rule for each in one.exceptions}
        wrong = [each for each in queries.breaches_of(self.site, one, members) if each.rule not in kept]
        return super().get_context_data(
            boards=boards, one=one, groups=shown, said=waiting_sentence(groups), members=members, breaches=wrong,
            chart=self._chart(groups), **kwargs,
        )  # fmt: skip

    def _chart(self, groups: list[Group]) -> Chart | None:
        """Draw where things stand still; where each step holds one thing, bars say nothing that the list does not."""
        several = len(groups) > 1 and any(len(each.lines) > 1 for each in groups)
        return waiting_chart(groups) if several else None

    def _chosen(self, boards: list[Board]) -> Board | None:
        try:
            asked = UUID(self.request.GET.get("ban", ""))
        except ValueError:
            return boards[0] if boards else None
        chosen: Board = found_or_404(next((one for one in boards if one.id == asked), None))
        return chosen
