"""Passed or not: pure functions over whole numbers, each with the sentence that explains it and its article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem, thousands
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .items import Item, Ratio
from .states import Scope, VoteForm

_MOST = 1_000_000


class Tally(Record):
    """Households: how many there are, were told, came, voted, agreed. Never people, never names."""

    households: int = Field(
        ge=0, le=_MOST, title="Tổng số hộ", description="Đóng băng từ lúc quyết định; theo biên bản."
    )
    informed: int = Field(
        ge=0, le=_MOST, title="Số hộ đã được báo", description="Báo thời gian, nơi họp, nội dung bàn."
    )
    attended: int = Field(
        default=0, ge=0, le=_MOST, title="Số hộ dự họp", description="Phát phiếu, trực tuyến: để 0."
    )
    voted: int = Field(
        ge=0, le=_MOST, title="Số hộ biểu quyết", description="Giơ tay, bỏ phiếu hoặc nộp phiếu."
    )
    agreed: int = Field(ge=0, le=_MOST, title="Số hộ đồng ý")

    @model_validator(mode="after")
    def _within(self) -> Self:
        said = {"informed": "được báo", "attended": "dự họp", "voted": "biểu quyết"}
        for name, words in said.items():
            if getattr(self, name) > self.households:
                raise problem(
                    "more_than_all",
                    f"Số hộ {words} không thể nhiều hơn tổng số hộ ({thousands(self.households)}).",
                )
        if self.agreed > self.voted:
            raise problem("more_agreed", "Số hộ đồng ý không thể nhiều hơn số hộ biểu quyết.")
        return self


class Part(Tally):
    """One cluster of a village, or one village of the commune."""

    name: Line = Field(min_length=1, max_length=100, title="Cụm, xóm")


def summed(parts: Sequence[Part]) -> Tally:
    """Return the parts added up (Điều 18 khoản 3: results of clusters are added)."""
    return Tally(**{name: sum(getattr(part, name) for part in parts) for name in Tally.model_fields})


class Verdict(NamedTuple):
    """Whether it passed: ``agreed`` of ``total`` against ``needed``, the sentence, the article."""

    passed: bool
    agreed: int
    total: int
    needed: int
    sentence: str
    basis: str


def verdict(
    law: Item, form: VoteForm, tally: Tally, parts: Sequence[Part] = (), villages: int = 0
) -> Verdict:
    """Judge a vote by ``law``. ``villages``: how many the commune has; one that is not in ``parts`` did not agree."""
    if law.scope is Scope.COMMUNE and law.of_villages is not None:
        agreed = sum(
            1 for part in parts if part.households and part.agreed >= law.share.needed(part.households)
        )
        return _against(
            law.of_villages, agreed, max(villages, len(parts)), "số xóm, tổ dân phố", "xóm, tổ", law
        )
    quorum = _quorum(law, form, tally)
    return quorum or _against(law.share, tally.agreed, tally.households, "tổng số đại diện hộ", "hộ", law)


def _quorum(law: Item, form: VoteForm, tally: Tally) -> Verdict | None:
    if law.quorum is None or not form.is_meeting:
        return None
    needed = law.quorum.needed(tally.households)
    if tally.attended >= needed:
        return None
    said = f"Có {tally.attended} trên {tally.households} hộ dự họp, cần ít nhất {needed} hộ: cuộc họp chưa đủ để thông qua."
    return Verdict(False, tally.agreed, tally.households, needed, said, law.quorum_basis)


def _against(ratio: Ratio, agreed: int, total: int, whole: str, unit: str, law: Item) -> Verdict:
    needed = ratio.needed(total)
    passed = total > 0 and agreed >= needed
    share = f" ({agreed * 100 // total}%)" if total else ""
    said = (
        f"{thousands(agreed)} trên {thousands(total)} {unit} đồng ý{share}; cần {ratio.words.format(whole)}, "
    )
    said += f"tức ít nhất {thousands(needed)} {unit}: {'đã thông qua' if passed else 'chưa được thông qua'}."
    return Verdict(passed, agreed, total, needed, said, law.threshold_basis)
