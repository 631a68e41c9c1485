"""Where a listener failed, in words that quote nothing: an error's text may hold what a citizen wrote."""

from __future__ import annotations

import traceback
from pathlib import Path

from chinhquyen_sdk import calling


def why(error: Exception) -> str:
    """Return the kind of error and the line of the module's own code that led to it."""
    frames = traceback.extract_tb(error.__traceback__)
    called = [n for n, frame in enumerate(frames) if frame.filename == calling.__file__]
    inside = frames[called[-1] + 1 :] if called else []
    if not inside:
        return type(error).__name__
    package = Path(inside[0].filename).parent
    own = [frame for frame in inside if package in Path(frame.filename).parents]
    return f"{type(error).__name__} ({Path(own[-1].filename).name}:{own[-1].lineno})"
