"""Disclosure for programs, under /api/v1/disclosure/."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.http import Http404
from django.urls import path
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import CorrectPosting, Due, DueStep, Posting, PublishPosting, standing
from chinhquyen_sdk.domain.disclosure.public import (
    CorrectWithLook,
    DueList,
    MadeKnown,
    OwedDue,
    PostingList,
    PublicPosting,
    PublishWithLook,
)
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.host.api.asked import ByCursor, ByYear, Words
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.privacy import answered, own_facts
from chinhquyen_sdk.host.staff import actor_of

from . import commands, queries
from .commands import DUE_STEPS
from .module import PUBLISH
from .queries import PublicFilter

_TAGS = ["disclosure"]
Wish = TypeVar("Wish", PublishPosting, CorrectPosting)


def as_answered(
    site: Site, kind: type[Wish], sent: PublishWithLook | CorrectWithLook
) -> tuple[Wish, Review | None]:
    """Return what was sent as its answers leave it, and the review."""
    content, review = answered(commands.content_of(sent), sent.look, own_facts(site))
    given = {name: getattr(sent, name) for name in kind.model_fields}
    return kind.model_validate(given | content.texts), review


def as_read(one: Posting, made_known: tuple[MadeKnown, ...] = ()) -> PublicPosting:
    """Return a posting as everybody may read it."""
    told = one.model_dump(include=set(PublicPosting.model_fields))
    return PublicPosting(**told, basis=one.facts.basis_text, phase=one.phase(today()), made_known=made_known)


def as_owed(due: Due) -> OwedDue:
    """Return a due with how it stands today and why its day is that day."""
    return OwedDue(
        **due.model_dump(), title=due.title, basis=due.facts.basis_text, standing=standing(due, today()),
        explanation=due.explain(),
    )  # fmt: skip


class PostingsQuery(ByCursor):
    """Which postings."""

    q: Words = Field("", title="Vài chữ, có dấu hay không")
    topic: Words = Field("", title="Mã chủ đề")


class PostingsView(RecordAPIView):
    """GET: what is public, the newest first; ``q`` and ``topic`` filter."""

    permission_classes = [AllowAny]
    asks = PostingsQuery

    @extend_schema(
        summary="Nội dung đã công khai",
        responses={200: PostingList},
        tags=_TAGS,
        operation_id="disclosure_postings_list",
    )
    def get(self, request: Request) -> Response:
        wanted, now = PublicFilter(q=self.asked.q, topic=self.asked.topic), today()
        found, after = queries.public_page(self.site, wanted, now, self.asked.cursor)
        return self.answer(PostingList(results=tuple(as_read(one) for one in found), next=after))


class PostingView(RecordAPIView):
    """GET: one posting and how it was made known."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Một bài công khai", responses={200: PublicPosting}, tags=_TAGS)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.posting(self.site, id)
        if one is None:
            raise Http404
        proofs, known = queries.proofs_of(self.site, id), villages(self.site)
        told = queries.told_of(one, proofs, known)
        made_known = tuple(MadeKnown(form=each.label, sentence=each.sentence) for each in told)
        return self.answer(as_read(one, made_known))


class CorrectionsView(RecordAPIView):
    """POST sets right; the first text stays."""

    permission_classes = [holds(PUBLISH)]

    @extend_schema(
        summary="Đính chính",
        request=CorrectWithLook,
        responses={201: PublicPosting},
        parameters=[ONCE_KEY],
        tags=_TAGS,
    )
    def post(self, request: Request, id: UUID) -> Response:
        if queries.posting(self.site, id) is None:
            raise Http404
        sent = self.read(CorrectWithLook)

        def correct() -> dict[str, Any]:
            wish, review = as_answered(self.site, CorrectPosting, sent)
            one = commands.correct_posting(self.site, id, wish, review=review, actor=actor_of(request.user))
            return as_read(one).model_dump(mode="json")

        return self.answer(self.once(f"disclosure.correct:{id}", sent, correct), 201)


class DuesView(RecordAPIView):
    """GET: what is owed in ``year``, with how it stands."""

    permission_classes = [holds(PUBLISH)]
    asks = ByYear

    @extend_schema(
        summary="Việc phải công khai trong năm",
        responses={200: DueList},
        tags=_TAGS,
        operation_id="disclosure_dues_list",
    )
    def get(self, request: Request) -> Response:
        year = self.asked.year or today().year
        return self.answer(
            DueList(results=tuple(as_owed(due) for due in queries.dues_of_year(self.site, year)))
        )


class DueView(RecordAPIView):
    """GET one due; another site's does not exist here."""

    permission_classes = [holds(PUBLISH)]

    def one(self, id: UUID) -> Due:
        found = queries.due(self.site, id)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Một việc phải công khai", responses={200: OwedDue}, tags=_TAGS)
    def get(self, request: Request, id: UUID) -> Response:
        return self.answer(as_owed(self.one(id)))


class StepView(DueView):
    """POST takes one step; the body is that step's record."""

    http_method_names = ["post", "options"]
    steps = {step.value: record for step, (record, _) in DUE_STEPS.items()}

    @extend_schema(summary="Ghi việc phát sinh, đóng, mở lại", responses={200: OwedDue}, tags=_TAGS)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.one(id)
        if step not in {each.value for each in DUE_STEPS}:
            raise Http404
        taken = DueStep(step)
        wish = self.read(DUE_STEPS[taken][0])
        due = commands.take_due_step(self.site, id, taken, wish, actor=actor_of(request.user))
        return self.answer(as_owed(due))


class PublishView(DueView):
    """POST publishes; the body is the posting. 409 names every find, `look` of the next try answers them."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Đăng công khai",
        request=PublishWithLook,
        responses={201: PublicPosting},
        parameters=[ONCE_KEY],
        tags=_TAGS,
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.one(id)
        sent = self.read(PublishWithLook)

        def publish() -> dict[str, Any]:
            wish, review = as_answered(self.site, PublishPosting, sent)
            one = commands.publish_posting(self.site, id, wish, review=review, actor=actor_of(request.user))
            return as_read(one).model_dump(mode="json")

        return self.answer(self.once(f"disclosure.publish:{id}", sent, publish), 201)


urlpatterns = [
    path("disclosure/postings/", PostingsView.as_view(), name="api-disclosure-postings"),
    path("disclosure/postings/<uuid:id>/", PostingView.as_view(), name="api-disclosure-posting"),
    path(
        "disclosure/postings/<uuid:id>/corrections/",
        CorrectionsView.as_view(),
        name="api-disclosure-corrections",
    ),
    path("disclosure/dues/", DuesView.as_view(), name="api-disclosure-dues"),
    path("disclosure/dues/<uuid:id>/", DueView.as_view(), name="api-disclosure-due"),
    path("disclosure/dues/<uuid:id>/steps/<slug:step>/", StepView.as_view(), name="api-disclosure-step"),
    path("disclosure/dues/<uuid:id>/posting/", PublishView.as_view(), name="api-disclosure-publish"),
]
