"""Before a petition is taken up, for officers' programs: the same commands as the screens, with the same words."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.reception import (
    CheckConditions,
    DecideCompetence,
    FlagPetition,
    LinkPetition,
    SplitPetition,
    conditions_found,
    read_over,
)
from chinhquyen_sdk.domain.reception.public import (
    ConditionState,
    EarlierPetition,
    EarlierPetitions,
    PetitionConditions,
    PetitionFile,
    PetitionList,
)
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from .staff import StaffView


class ConfirmKindView(StaffView):
    @extend_schema(
        summary="Xác nhận đúng loại đơn", request=None, responses={200: PetitionFile}, tags=["reception"]
    )
    def post(self, request: Request, code: str) -> Response:
        self.petition(code)
        return self.file(commands.confirm_kind(self.site, code, actor=actor_of(request.user)))


class ConditionsView(StaffView):
    @extend_schema(
        summary="Các điều kiện xử lý", responses={200: PetitionConditions}, tags=["reception"],
        operation_id="petition_conditions",
    )  # fmt: skip
    def get(self, request: Request, code: str) -> Response:
        petition = self.petition(code)
        found = conditions_found(petition, read_over(petition).missing)
        states = tuple(
            ConditionState(
                condition=row.condition.id, text=row.condition.text, ask=row.condition.ask, basis=row.condition.basis,
                verified=row.condition.verified, met=row.met, by_officer=row.by_officer, note=row.note,
            )
            for row in found
        )  # fmt: skip
        return self.answer(PetitionConditions(conditions=states))

    @extend_schema(
        summary="Ghi các điều kiện",
        request=CheckConditions,
        responses={200: PetitionFile},
        tags=["reception"],
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(CheckConditions)
        self.petition(code)
        return self.file(commands.check_conditions(self.site, code, wish, actor=actor_of(request.user)))


class CompetenceView(StaffView):
    @extend_schema(
        summary="Ghi thẩm quyền", request=DecideCompetence, responses={200: PetitionFile}, tags=["reception"]
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(DecideCompetence)
        self.petition(code)
        return self.file(commands.decide_competence(self.site, code, wish, actor=actor_of(request.user)))


class LinkView(StaffView):
    @extend_schema(
        summary="Ghi liên quan với đơn có trước", request=LinkPetition, responses={200: PetitionFile}, tags=["reception"]
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(LinkPetition)
        self.petition(code)
        return self.file(commands.link_petition(self.site, code, wish, actor=actor_of(request.user)))


class FlagsView(StaffView):
    @extend_schema(
        summary="Đánh dấu điều cần lưu ý",
        request=FlagPetition,
        responses={200: PetitionFile},
        tags=["reception"],
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(FlagPetition)
        self.petition(code)
        return self.file(commands.flag_petition(self.site, code, wish, actor=actor_of(request.user)))


class PartsView(StaffView):
    @extend_schema(
        summary="Các phần của đơn đã tách", responses={200: PetitionList}, tags=["reception"], operation_id="petition_parts"
    )  # fmt: skip
    def get(self, request: Request, code: str) -> Response:
        return self.answer(PetitionList(results=tuple(queries.parts_of(self.site, self.petition(code)))))

    @extend_schema(
        summary="Tách đơn nhiều nội dung",
        request=SplitPetition,
        responses={201: PetitionList},
        tags=["reception"],
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(SplitPetition)
        self.petition(code)
        parts = commands.split_petition(self.site, code, wish, actor=actor_of(request.user))
        return self.answer(PetitionList(results=tuple(parts)), 201)


class EarlierView(StaffView):
    @extend_schema(
        summary="Đơn có trước có thể liên quan", responses={200: EarlierPetitions}, tags=["reception"],
        operation_id="petition_earlier",
    )  # fmt: skip
    def get(self, request: Request, code: str) -> Response:
        likely = queries.likely_earlier(self.site, self.petition(code))
        found = tuple(
            EarlierPetition(
                code=each.petition.code, title=each.petition.title, received_on=each.petition.received_on,
                same_sender=each.same_sender, same_words=each.same_words, same_village=each.same_village,
            )
            for each in likely
        )  # fmt: skip
        return self.answer(EarlierPetitions(results=found))
