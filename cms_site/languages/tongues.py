"""The languages a page can be told in: English, and what the neighbours speak at home."""

from __future__ import annotations

from enum import StrEnum

VIETNAMESE = "vi"


class Tongue(StrEnum):
    """Codes of BCP 47, so that a browser and a screen reader know them."""

    ENGLISH = "en"
    TAY = "tyz"
    NUNG = "nut"
    DAO = "ium"
    MONG = "hmn"

    @property
    def label(self) -> str:
        """What the language calls itself, as its readers look for it."""
        return _NAMES[self]

    @property
    def path(self) -> str:
        """The last part of the address: /lien-he/tieng-tay/."""
        return _PATHS[self]


_NAMES = {
    Tongue.ENGLISH: "English",
    Tongue.TAY: "Tiếng Tày",
    Tongue.NUNG: "Tiếng Nùng",
    Tongue.DAO: "Tiếng Dao",
    Tongue.MONG: "Tiếng Mông",
}
_PATHS = {
    Tongue.ENGLISH: "english",
    Tongue.TAY: "tieng-tay",
    Tongue.NUNG: "tieng-nung",
    Tongue.DAO: "tieng-dao",
    Tongue.MONG: "tieng-mong",
}


def tongues() -> list[tuple[str, str]]:
    return [(tongue.value, tongue.label) for tongue in Tongue]
