"""A lawful no: an act that may not be done, with the article that says so."""

from __future__ import annotations


class Refused(Exception):
    """Raised when the law, a rule of the house or a module's guard does not allow an act.

    ``text`` is for people (Vietnamese), ``basis`` the article or rule, ``code`` for programs,
    ``field`` the input that must change, if any.
    """

    def __init__(self, text: str, *, basis: str, code: str = "refused", field: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.basis = basis
        self.code = code
        self.field = field

    @property
    def with_basis(self) -> str:
        """The words with the article they rest on."""
        return f"{self.text} ({self.basis})" if self.basis else self.text


def with_doubt(basis: str, *, verified: bool) -> str:
    """Return ``basis`` as staff read it: an article that was not read again says so."""
    return basis if verified else f"{basis}, chưa kiểm chứng"
