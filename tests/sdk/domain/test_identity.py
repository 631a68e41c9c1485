"""A denouncer's name must not stand in what is read every day, however it was written."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.domain.reception.identity import HIDDEN, Identity, strike

WHO = Identity(name="Trần Văn Kín", phone="0912000202", address="Tổ 11, phường Quyết Thắng", content="")


@pytest.mark.parametrize(
    "said",
    [
        "Trần Văn Kín",
        "TRẦN  VĂN\nKÍN",
        "tran van kin",
        "0912 000 202",
        "0912.000.202",
        "+84 912 000 202",
        "tổ 11 phường quyết thắng",
    ],
)
def test_the_sender_is_struck_out(said):
    assert strike(f"Tôi là {said}, xin báo việc này.", WHO) == f"Tôi là {HIDDEN}, xin báo việc này."


@pytest.mark.parametrize(
    "said", ["Trần Văn Kiên nhận tiền của tổ 12.", "Việc xảy ra năm 2020, số tiền 912 nghìn đồng.", ""]
)
def test_others_and_figures_stay(said):
    assert strike(said, WHO) == said
