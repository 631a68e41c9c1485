"""Addresses of the dialogues API."""

from __future__ import annotations

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from chinhquyen_sdk.domain import dialogues as law

from .. import commands
from . import board, everybody, office, voters


class DialogueCode(StringConverter):
    """A code is digits and capitals ("K7QP3"), so that no word of an address is one."""

    regex = r"[0-9A-Z][0-9A-Z-]*"


register_converter(DialogueCode, "dialogue_code")

_ONE = "dialogues/<dialogue_code:code>/"
_DEMAND = "dialogues/demands/<str:code>/"
_PROMISE = "dialogues/promises/<uuid:promise>/"
_NUMBER = f"{_ONE}questions/<int:number>/"
_STEPS = (
    ("announce", "Thông báo cho bà con", law.AnnounceDialogue, commands.announce_dialogue),
    ("close", "Kết thúc, ghi biên bản", law.CloseDialogue, commands.close_dialogue),
    ("publish", "Công bố kết quả", law.PublishResult, commands.publish_result),
    ("cancel", "Không tổ chức", law.CancelDialogue, commands.cancel_dialogue),
)

urlpatterns = [
    path("dialogues/", office.DialoguesView.as_view(), name="api-dialogues"),
    path("dialogues/promises/", everybody.PromisesView.as_view(), name="api-promises"),
    path(f"{_PROMISE}kept/", office.KeepView.as_view(), name="api-promise-kept"),
    path(f"{_PROMISE}delayed/", office.DelayView.as_view(), name="api-promise-delayed"),
    path("dialogues/demands/", everybody.DemandsView.as_view(), name="api-dialogue-demands"),
    path(_DEMAND, everybody.DemandView.as_view(), name="api-dialogue-demand"),
    path(f"{_DEMAND}paper/", voters.PaperConsentView.as_view(), name="api-demand-paper"),
    path(f"{_DEMAND}voters/", voters.VotersView.as_view(), name="api-demand-voters"),
    path(f"{_DEMAND}voters/<uuid:consent>/strike/", voters.StrikeView.as_view(), name="api-demand-strike"),
    path(f"{_DEMAND}recount/", voters.RecountView.as_view(), name="api-demand-recount"),
    path(f"{_DEMAND}close/", voters.CloseView.as_view(), name="api-demand-close"),
    path(_ONE, everybody.DialogueView.as_view(), name="api-dialogue"),
    path(f"{_ONE}office/", office.OfficeView.as_view(), name="api-dialogue-office"),
    path(f"{_ONE}promises/", office.MakePromiseView.as_view(), name="api-dialogue-promises"),
    path(f"{_ONE}steps/open/", office.OpenStepView.as_view(), name="api-dialogue-open"),
    *(
        path(f"{_ONE}steps/{name}/", office.step_view(name, words, wanted, act).as_view(), name=f"api-dialogue-{name}")
        for name, words, wanted, act in _STEPS
    ),
    path(f"{_ONE}questions/", everybody.QuestionsView.as_view(), name="api-dialogue-questions"),
    path(f"{_ONE}questions/board/", board.BoardView.as_view(), name="api-dialogue-board"),
    path(f"{_ONE}questions/typed/", board.TypeView.as_view(), name="api-dialogue-typed"),
    path(f"{_ONE}questions/shown/", board.SortView.as_view(), name="api-dialogue-shown"),
    path(f"{_ONE}questions/joined/", board.JoinView.as_view(), name="api-dialogue-joined"),
    path(f"{_ONE}questions/called/", board.CallView.as_view(), name="api-dialogue-called"),
    path(f"{_ONE}questions/mine/<uuid:question>/", everybody.MyQuestionView.as_view(), name="api-my-question"),
    path(f"{_NUMBER}answer/", board.AnswerView.as_view(), name="api-dialogue-answer"),
    path(f"{_NUMBER}hidden/", board.HideView.as_view(), name="api-dialogue-hidden"),
    path(f"{_NUMBER}petition/", board.PetitionView.as_view(), name="api-dialogue-petition"),
    path(f"{_NUMBER}asker/", board.AskerView.as_view(), name="api-dialogue-asker"),
]  # fmt: skip
