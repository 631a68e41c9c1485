"""What every module owes, as tests: ``class TestReception(ModuleContract): slug = "reception"``."""

from __future__ import annotations

import pytest

from .asked import Asked
from .declared import Declared
from .doors import Doors
from .figures import Figures
from .kept import Kept
from .neighbours import Neighbours
from .pages import Pages
from .posted import Posted
from .seen import Seen
from .told import Told
from .written import Written


@pytest.mark.django_db
class ModuleContract(Declared, Written, Kept, Figures, Doors, Neighbours, Told, Asked, Pages, Seen, Posted):
    """Inherit, name the slug, and the tests of these classes are the module's.

    ``parameters`` fills parts of addresses that no row can ({"move": "accept"}). :meth:`fill` puts rows into a
    commune; unless overridden it loads the demo data of the manifest. ``quiet`` names the commands that leave no
    event, with the reason.
    """


__all__ = ["ModuleContract"]
