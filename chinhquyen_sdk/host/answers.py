"""How a view answers what was sent: done, it is read elsewhere; refused, it stands in the form with all that was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import ValidationError as FieldError
from django.forms import BaseForm
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from pydantic import ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused

from .files import FileProblem
from .forms import RecordForm

T = TypeVar("T")
# What a browser shows by itself and cannot be made to run.
_SHOWN = {"application/pdf", "image/jpeg", "image/png", "image/webp"}
_OF_FILES = ("files", "photos", "pictures")


class SeeOther(HttpResponseRedirect):
    """303: what was sent is done, read there; a reload sends nothing again."""

    status_code = 303


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, empty or not; None while the page is only read."""
    return request.POST if request.method == "POST" else None


def found_or_404(found: T | None) -> T:
    """Return what was found; another commune's is not there."""
    if found is None:
        raise Http404
    return found


def attempt(form: BaseForm, do: Callable[[Any], Any]) -> tuple[Any] | None:
    """Return what ``do`` gives for the record of ``form`` (else its cleaned data), as the one part of a tuple.

    None: the law, a record or a file said no, and the form now tells it. ``Unseen`` goes on to the caller: it is no
    mistake; the words wait, and somebody looks at them on a screen of its own.
    """
    try:
        return (do(form.record if isinstance(form, RecordForm) else form.cleaned_data),)
    except Unseen:
        raise
    except (Refused, FileProblem, ValidationError) as no:
        tell(form, no)
    return None


def press(request: HttpRequest, do: Callable[[], Any], said: str) -> bool:
    """Do what a button without a form asks; what came of it is said on the next page. Return whether it was done."""
    try:
        do()
    except Refused as refused:
        messages.error(request, refused.with_basis)
        return False
    messages.success(request, said)
    return True


def tell(form: Any, no: Refused | FileProblem | ValidationError) -> None:
    """Say ``no`` at its field of ``form``, or above the form: a refusal with the article it rests on."""
    if isinstance(no, FileProblem):
        name = next((each for each in _OF_FILES if each in form.fields), None)
        form.add_error(name, FieldError(no.text, code=no.code))
    elif isinstance(no, ValidationError):
        form.show(no) if isinstance(form, RecordForm) else _show(form, no)
    elif hasattr(form, "refuse"):
        form.refuse(no)
    else:
        form.add_error(_asked(form, no.field), FieldError(no.with_basis, code=no.code))


def _show(form: BaseForm, error: ValidationError) -> None:
    for name, problems in field_errors(error).items():
        form.add_error(_asked(form, name), [FieldError(each.text, code=each.code) for each in problems])


def _asked(form: BaseForm, name: str) -> str | None:
    return name if name in form.fields else None


def sent_file(file: Any, name: str, kind: str, *, shown: bool = False) -> FileResponse:
    """Return a file to keep; ``shown``: what a browser shows safely by itself is shown."""
    inside = shown and kind.split(";")[0] in _SHOWN
    response = FileResponse(file, as_attachment=not inside, filename=name, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def sent_picture(content: bytes, kind: str = "image/jpeg", *, cache: str = "") -> HttpResponse:
    """Return a picture; ``cache``: who may keep it and how long, else what the page's frame says."""
    response = HttpResponse(content, content_type=kind, headers={"X-Content-Type-Options": "nosniff"})
    if cache:
        response["Cache-Control"] = cache
    return response
