"""A festive letter can be had as the loudspeaker reads it; a letter about a case cannot."""

from __future__ import annotations

from chinhquyen_greetings.hooks import Hooks

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.occasions import Look


def letter(look: Look) -> LetterDocument:
    return LetterDocument(
        agency=("ỦY BAN NHÂN DÂN", "XÃ CẦU ĐÁ"), symbol="", number=5, place="Cầu Đá", day=None, heading="THƯ CHÚC MỪNG",
        subject="", addressee="Bà con", body="Chúc bà con mùa vàng 2026.", authority=("CHỦ TỊCH",), signer="Ma Văn Thắng",
        recipients=(), look=look,
    )  # fmt: skip


def test_a_festive_letter_is_read_out_in_words(ref):
    (script,) = Hooks().letter_renderers(site=ref)
    assert script.fits(letter(Look.FESTIVE))
    assert "hai nghìn không trăm hai mươi sáu" in script.render(letter(Look.FESTIVE)).decode()


def test_what_concerns_one_person_is_not(ref):
    (script,) = Hooks().letter_renderers(site=ref)
    assert not any(script.fits(letter(look)) for look in Look if look is not Look.FESTIVE)
