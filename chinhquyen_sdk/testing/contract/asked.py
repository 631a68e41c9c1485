"""Questions and guards: whoever is asked answers in its own form, and before a person tires."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

from .frame import ModuleFrame

_SLOTS = ("petition.side", "petition.letters", "handed.petition", "project.report", "a.slot.of.tomorrow")
_TRIES = 3
# Asked by the worker and by commands: nobody waits.
_IN_BACKGROUND = {"public_texts", "standing_texts"}


class Asked(ModuleFrame):
    """What is asked by name with arguments anybody can make: panels, pieces, work, texts, templates, the petition's guard."""

    def test_what_it_is_asked_it_answers(self, site: Any, rf: Any) -> None:
        from chinhquyen_sdk.domain.refusals import Refused
        from chinhquyen_sdk.hooks import Panel, Piece

        self.fill(site)
        for hook, arguments in self._questions(site, rf):
            try:
                answer = self._answer(hook, arguments)
            except Refused as refused:
                assert refused.basis, f"{hook} refuses without a basis"
                continue
            kind = {"panels": Panel, "pieces": Piece}.get(hook)
            if kind is not None:
                assert isinstance(answer, list) and all(isinstance(each, kind) for each in answer), (
                    f"{hook}: {answer!r}"
                )
            if hook == "pieces":
                assert all(each.render(arguments["site"], None) is not None for each in answer)

    def test_it_answers_before_a_person_tires(self, site: Any, rf: Any) -> None:
        from chinhquyen_sdk.domain.refusals import Refused
        from chinhquyen_sdk.host.troubles import budget

        self.fill(site)
        asked = [each for each in self._questions(site, rf) if each[0] not in _IN_BACKGROUND]
        for hook, arguments in asked:
            times = []
            for _ in range(_TRIES):
                began = time.perf_counter()
                try:
                    self._answer(hook, arguments)
                except Refused:
                    pass
                except Exception:  # noqa: BLE001 - that it answers at all is another test's matter
                    break
                times.append(time.perf_counter() - began)
                if times[-1] < budget(hook):
                    break
            assert min(times, default=0) < budget(hook), f"{hook}: {min(times):.2f} s"

    def _answer(self, hook: str, arguments: dict[str, Any]) -> Any:
        from chinhquyen_sdk.modules import registry

        manager = registry().plugin_manager
        impl = next(
            each for each in getattr(manager.hook, hook).get_hookimpls() if each.plugin_name == self.slug
        )
        answer = impl.function(*[arguments[name] for name in impl.argnames])
        return list(answer) if hasattr(answer, "__iter__") and not isinstance(answer, (str, dict)) else answer

    def _questions(self, site: Any, rf: Any) -> list[tuple[str, dict[str, Any]]]:
        from django.contrib.auth.models import AnonymousUser
        from django.contrib.sessions.backends.base import SessionBase

        from chinhquyen_sdk.domain.people import Actor
        from chinhquyen_sdk.host.days import today
        from chinhquyen_sdk.host.report import hooks_of
        from chinhquyen_sdk.host.sites import site_ref

        request = rf.get("/", headers={"host": site.hostname})
        request.user, request.session = AnonymousUser(), SessionBase()
        here = {"site": site_ref(site)}
        petition = a_petition(here["site"])
        until = today() + timedelta(days=30)
        work = {**here, "until": until, "officer": "", "since": None, "most": 20}
        known: dict[str, list[dict[str, Any]]] = {
            "panels": [{**here, "slot": slot, "subject": petition, "request": request} for slot in _SLOTS],
            "pieces": [here],
            "standing_texts": [here],
            "public_texts": [here],
            "letter_templates": [here],
            "letter_channels": [here],
            "letter_renderers": [here],
            "due_items": [work],
            "work_of": [{**here, "officer": "7"}],
            "papers_about": [{**here, "subject": petition.id}],
            "handed_petition": [{**here, "origin": petition.id}],
            "may_accept_petition": [{**here, "petition": petition, "actor": Actor.staff("7", "Lê Thị Hoa")}],
        }
        return [(hook, arguments) for hook in hooks_of(self.slug) for arguments in known.get(hook, [])]


def a_petition(site: Any) -> Any:
    """Return a petition nobody sent."""
    from uuid import uuid4

    from django.utils import timezone

    from chinhquyen_sdk.domain.people import Actor
    from chinhquyen_sdk.domain.reception import FilePetition, file_petition, suggest_kind

    wish = FilePetition(
        content="Đèn đường ngõ 12 hỏng.", sender_name="Hoa", sender_phone="0912000123", consent=True
    )
    suggestion = suggest_kind(wish.content)
    at, actor = timezone.now(), Actor.citizen()
    filed = file_petition(
        site, wish, id=uuid4(), code="26-0000-0000", suggestion=suggestion, actor=actor, at=at
    )
    return filed.petition
