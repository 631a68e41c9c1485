"""What programs read, made of the module's records."""

from __future__ import annotations

from rest_framework.response import Response

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.supervision import (
    Board,
    Election,
    Finding,
    Group,
    Member,
    PeriodicReport,
    Plan,
    Visit,
)
from chinhquyen_sdk.domain.supervision.public import (
    BoardReport,
    ElectionMinutes,
    PublicBoard,
    PublicFinding,
    PublicMember,
    PublicPlan,
    PublicVisit,
    WaitingGroup,
    WaitingLine,
    shown,
)
from chinhquyen_sdk.host.api.views import RecordAPIView


class ToldView(RecordAPIView):
    """An address that answers with what is everybody's."""

    def told(self, record: Record, status: int = 200) -> Response:
        """Answer with the fields that were given: what is hidden is not there, and not merely empty."""
        return self.answer(record.model_dump(mode="json", exclude_unset=True), status)


def as_board(one: Board) -> PublicBoard:
    """Return a board with its title and the last day on which an empty seat is filled."""
    return PublicBoard(**dict(one))


def as_election(one: Election) -> ElectionMinutes:
    """Return the minutes for the office, each candidate with whether more than half of all households said yes."""
    told = tuple({**dict(each), "elected": one.won(each)} for each in one.candidates)
    return ElectionMinutes.model_validate({**dict(one), "candidates": told})


def as_member(one: Member) -> PublicMember:
    """Return of a member what everybody reads."""
    return PublicMember(name=one.name, role=one.role, role_label=one.role.label, village=one.village_name)


def as_plan(one: Plan) -> PublicPlan:
    """Return a plan with the last day for sending it."""
    return PublicPlan(**dict(one))


def as_report(one: PeriodicReport) -> BoardReport:
    """Return a board's report with what it is called and where it stands."""
    return BoardReport(**dict(one), state_label=one.state.label)


def as_visit(one: Visit) -> PublicVisit:
    """Return a visit; what was seen only once it is public."""
    return PublicVisit(**shown(one))


def as_finding(one: Finding) -> PublicFinding:
    """Return a finding; the recommendation only once the Front has confirmed it; nobody of the office is named."""
    return PublicFinding(**shown(one), state_label=one.state.label)


def as_group(one: Group) -> WaitingGroup:
    """Return what waits for the same step, each thing with its day; nobody of the office is named."""
    lines = tuple(
        WaitingLine(
            id=id, title=each.due.title, step=each.due.step, late=each.late, due_on=None if each.undated else each.due.on
        )
        for id, each in one.lines
    )  # fmt: skip
    return WaitingGroup(kind=one.kind, label=one.label, late=one.late, lines=lines)
