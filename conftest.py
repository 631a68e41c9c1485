"""Every test, of the SDK, the modules and the site alike, gets its database, its services and its browser here."""

from __future__ import annotations

import hypothesis

pytest_plugins = ["tests.databases", "tests.services", "tests.browser", "tests.fences"]

# A busy machine may take its time for one example; what is measured for speed is measured by `make bench`.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")
