"""What is written down of the wording of templates; the words themselves stand in their versions."""

from __future__ import annotations

from typing import ClassVar

from chinhquyen_sdk.domain.events import Event

from .wordings import Layer


class WordingEvent(Event):
    """``template`` and ``title`` name the template; ``layer`` says whose words."""

    template: str
    title: str
    layer: Layer

    def told(self) -> str:
        """Return whose words of what, for the sentences of staff."""
        whose = self.layer.label
        return f"{whose[:1].lower()}{whose[1:]} cho mẫu “{self.title}”"


class LetterWordingPublished(WordingEvent):
    """Letters drafted from now on speak these words."""

    hook: ClassVar[str] = "letter_wording_published"
    version: int

    def for_staff(self) -> str:
        return f"Đã ban hành {self.told()}, bản {self.version}."


class LetterWordingWithdrawn(WordingEvent):
    """The layer below is in force again."""

    hook: ClassVar[str] = "letter_wording_withdrawn"

    def for_staff(self) -> str:
        return f"Đã thôi dùng {self.told()}."


class LetterWordingKept(WordingEvent):
    """The text below changed; the office read it and keeps its own. ``above``: which text it read."""

    hook: ClassVar[str] = "letter_wording_kept"
    above: str

    def for_staff(self) -> str:
        return f"Lời bên dưới đã đổi; vẫn giữ {self.told()}."
