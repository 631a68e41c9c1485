"""The two marks of pluggy, under this project's name."""

from __future__ import annotations

import pluggy

PROJECT = "chinhquyen"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
