"""What staff did and who looked at what, so that nobody can change it unseen afterwards.

A line is written with its act; the worker joins the lines of each commune to a chain; heads of the chain are
written outside the database. ``manage.py verify_audit`` looks all of it over.
"""

from __future__ import annotations

from .chaining import chain_all, chain_site
from .verifying import Finding, Verdict, verify
from .writing import VIEW_AUDIT, record

__all__ = ["VIEW_AUDIT", "Finding", "Verdict", "chain_all", "chain_site", "record", "verify"]
