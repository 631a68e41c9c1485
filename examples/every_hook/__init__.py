"""Every hook answered once, by a commune's book of street lamps: what docs/hooks.md shows is this code, and the tests run it.

A module of yours answers two or three; nobody answers all. A listener here only notes in words what it heard, where a
module would call its own command. ``Hooks`` is what an AppConfig would register.
"""

from __future__ import annotations

from .accountability import Accountability
from .community_decisions import CommunityDecisions
from .dialogues import Dialogues
from .figures import Figures
from .information import Information
from .letters import Letters
from .letters_ways import LetterWays
from .office import Office
from .projects import Projects
from .public import Public
from .reception import Reception
from .reception_course import ReceptionCourse
from .reception_days import ReceptionDays
from .screens import Screens
from .supervision import Supervision


class Hooks(
    Reception,
    ReceptionCourse,
    ReceptionDays,
    Dialogues,
    CommunityDecisions,
    Accountability,
    Information,
    Letters,
    LetterWays,
    Office,
    Figures,
    Projects,
    Public,
    Screens,
    Supervision,
):
    """All areas in one object."""
