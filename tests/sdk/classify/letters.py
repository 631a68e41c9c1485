"""The classifier's own tools, for its tests."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools"))

import check_classifier
import train_classifier

__all__ = ["check_classifier", "train_classifier"]
