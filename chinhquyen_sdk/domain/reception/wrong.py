"""One way to say that a field is wrong, whoever found it."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from chinhquyen_sdk.domain.messages import problem


def field_error(field: str, code: str, text: str) -> ValidationError:
    """Return the error to raise: ``text`` stands at ``field``, ``code`` is for programs."""
    return ValidationError.from_exception_data(
        "petition", [InitErrorDetails(type=problem(code, text), loc=(field,), input="")]
    )
