"""Reports of a commune to its province: composed, edited, approved, sent; received and compared. Pure: no database, no web."""

from __future__ import annotations

from .acts import (
    ApproveReport,
    EditReport,
    Outcome,
    approve_report,
    compose_report,
    edit_report,
    receipt_taken,
    renew_report,
    return_report,
)
from .facts import DueRule, due_of, kind_of_period, report_rules, reports_due
from .moved import Moved, moved
from .paper import PaperSection, ReportIssuer, ReportPaper, figures_table, report_document
from .parcel import Parcel, ParcelFigure, Receipt, parcel_of
from .records import FrozenFigure, Report, ReportKind, ReportSection, ReportState, freeze
from .register import (
    Access,
    CommuneKind,
    Door,
    Issued,
    ListCommunes,
    ListedProvince,
    RegisterCommune,
    access_of,
    check_door,
    check_revocable,
    check_stamp,
    listed_provinces,
    read_communes,
)
from .sections import SectionChart, SectionOffer, SectionSeries, SectionTable

__all__ = [
    "Access", "ApproveReport", "CommuneKind", "Door", "DueRule", "EditReport", "FrozenFigure", "Issued", "ListCommunes",
    "ListedProvince", "Moved", "Outcome", "PaperSection", "Parcel", "ParcelFigure", "Receipt", "RegisterCommune",
    "Report", "ReportIssuer", "ReportKind", "ReportPaper", "ReportSection", "ReportState", "SectionChart", "SectionOffer",
    "SectionSeries", "SectionTable", "access_of", "approve_report", "check_door", "check_revocable", "check_stamp",
    "compose_report", "due_of", "edit_report", "figures_table", "freeze", "kind_of_period", "listed_provinces", "moved",
    "parcel_of", "read_communes", "receipt_taken", "renew_report", "report_document", "report_rules", "reports_due",
    "return_report",
]  # fmt: skip
