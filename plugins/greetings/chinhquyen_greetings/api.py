"""Greetings for programs, under /api/v1/greetings/."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import path, reverse
from drf_spectacular.utils import extend_schema
from pydantic import AwareDatetime
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.greetings import DraftGreeting, Greeting, GreetingState, GreetingStep, LogPlay
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import ByCursor
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from . import commands, queries
from .commands import STEPS
from .module import APPROVE, WRITE

_TAGS = ["greetings"]


class PublicGreeting(Record):
    """A published greeting as everybody may read it; ``last_day`` is the last on the front page."""

    id: UUID
    occasion: str
    label: str
    year: int
    day: date
    state: GreetingState
    title: str
    page: str
    script: str
    social: str
    signed: str
    published_at: AwareDatetime | None
    last_day: date | None


class HeardGreeting(PublicGreeting):
    """A published greeting, and where its sound is."""

    sound: str | None


class PublishedList(Record):
    """One page of published greetings, the newest first."""

    results: tuple[PublicGreeting, ...]
    next: str


class GreetingList(Record):
    """One page of the office's greetings, the newest day first."""

    results: tuple[Greeting, ...]
    next: str


class Plays(Record):
    """How often a greeting was read through a loudspeaker."""

    plays: int


def as_read(one: Greeting) -> PublicGreeting:
    """Return a published greeting as everybody may read it."""
    told = one.model_dump(include=set(PublicGreeting.model_fields))
    return PublicGreeting(**told, last_day=one.last_day)


class PublishedView(RecordAPIView):
    """GET: published greetings, the newest first."""

    permission_classes = [AllowAny]
    asks = ByCursor

    @extend_schema(
        summary="Lời chúc đã đăng",
        responses={200: PublishedList},
        tags=_TAGS,
        operation_id="greetings_published_list",
    )
    def get(self, request: Request) -> Response:
        found, after = queries.public_page(self.site, self.asked.cursor)
        return self.answer(PublishedList(results=tuple(as_read(one) for one in found), next=after))


class PublishedOneView(RecordAPIView):
    """GET: one published greeting, and where its sound is."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Một lời chúc đã đăng", responses={200: HeardGreeting}, tags=_TAGS)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.public_greeting(self.site, id)
        if one is None:
            raise Http404
        sound = queries.sound_of(self.site, one)
        heard = sound is not None and sound.is_ready
        where = reverse("greetings:listen", args=[id]) if heard else None
        return self.answer(HeardGreeting(**dict(as_read(one)), sound=where))


class GreetingsView(RecordAPIView):
    """GET is the office's list, the newest day first. POST begins the greeting of a day."""

    permission_classes = [holds(WRITE)]
    asks = ByCursor

    @extend_schema(
        summary="Danh sách lời chúc", responses={200: GreetingList}, tags=_TAGS, operation_id="greetings_list"
    )
    def get(self, request: Request) -> Response:
        found, after = queries.latest(self.site, self.asked.cursor)
        return self.answer(GreetingList(results=tuple(found), next=after))

    @extend_schema(
        summary="Bắt đầu soạn lời chúc", request=DraftGreeting, responses={201: Greeting}, tags=_TAGS
    )
    def post(self, request: Request) -> Response:
        greeting = commands.draft_greeting(self.site, self.read(DraftGreeting), actor=actor_of(request.user))
        return self.answer(greeting, 201)


class GreetingView(RecordAPIView):
    """GET one greeting; another site's does not exist here."""

    permission_classes = [holds(WRITE)]

    def one(self, id: UUID) -> Greeting:
        found = queries.greeting(self.site, id)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Xem lời chúc", responses={200: Greeting}, tags=_TAGS)
    def get(self, request: Request, id: UUID) -> Response:
        return self.answer(self.one(id))


class StepView(GreetingView):
    """POST takes one step; the body is that step's record."""

    http_method_names = ["post", "options"]

    def get_permissions(self) -> list[Any]:
        """Approving and returning are the second person's."""
        second = self.kwargs.get("step") in (GreetingStep.APPROVE, GreetingStep.RETURN)
        return [holds(APPROVE if second else WRITE)()]

    steps = {step.value: record for step, (record, _) in STEPS.items()}

    @extend_schema(summary="Làm một bước của lời chúc", responses={200: Greeting}, tags=_TAGS)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.one(id)
        if step not in set(GreetingStep):
            raise Http404
        taken = GreetingStep(step)
        wish = self.read(STEPS[taken][0])
        return self.answer(commands.take_step(self.site, id, taken, wish, actor=actor_of(request.user)))


class PlaysView(GreetingView):
    """POST writes down a reading through a loudspeaker."""

    http_method_names = ["post", "options"]

    @extend_schema(summary="Ghi lần phát loa", request=LogPlay, responses={201: Plays}, tags=_TAGS)
    def post(self, request: Request, id: UUID) -> Response:
        self.one(id)
        commands.log_play(self.site, id, self.read(LogPlay), actor=actor_of(request.user))
        return self.answer(Plays(plays=len(queries.plays(self.site, id))), 201)


urlpatterns = [
    path("greetings/published/", PublishedView.as_view(), name="api-greetings-published"),
    path("greetings/published/<uuid:id>/", PublishedOneView.as_view(), name="api-greeting-published"),
    path("greetings/", GreetingsView.as_view(), name="api-greetings"),
    path("greetings/<uuid:id>/", GreetingView.as_view(), name="api-greeting"),
    path("greetings/<uuid:id>/steps/<slug:step>/", StepView.as_view(), name="api-greeting-step"),
    path("greetings/<uuid:id>/plays/", PlaysView.as_view(), name="api-greeting-plays"),
]
