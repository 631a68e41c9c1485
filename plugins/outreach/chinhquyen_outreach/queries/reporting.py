"""What outreach contributes to the commune's report: hamlets reached, with the annex of them."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.domain.reporting import SectionOffer, SectionTable

from ..module import REACHED, REGULATION
from .conferences import reach
from .regulations import democracy_issued


def report_section(site: Site, period: Period) -> SectionOffer | None:
    """Return the year's section; None for a month, and while the hamlets are not known."""
    if period.length is not PeriodLength.YEAR:
        return None
    found = reach(site, year=period.year)
    if not found.total:
        return None
    issued = "đã ban hành" if democracy_issued(site) else "chưa ban hành"
    text = (
        f"Đã tổ chức hội nghị tuyên truyền dân chủ ở cơ sở tại {found.reached} trên {found.total} xóm, tổ dân phố "
        f"({found.share}%).\nQuy chế thực hiện dân chủ trên địa bàn: {issued}."
    )
    rows = tuple((each.village.name, str(each.held), str(each.households or "–")) for each in found.hamlets)
    table = SectionTable(
        title="Hội nghị tuyên truyền ở xóm, tổ dân phố",
        headings=("Xóm, tổ dân phố", "Số hội nghị", "Số hộ dự"),
        rows=rows,
    )
    return SectionOffer(
        id="outreach.hamlets", order=50, title="Tuyên truyền, thực hiện dân chủ ở cơ sở", text=text,
        figures=(REACHED.id, REGULATION.id), tables=(table,),
    )  # fmt: skip
