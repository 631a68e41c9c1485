"""The same posting for the ear and for a telephone: a script for the loudspeaker, a message for groups."""

from __future__ import annotations

from chinhquyen_sdk.domain.greetings.speaking import speakable
from chinhquyen_sdk.law.wording import long_day

from .completeness import loudspeaker_days
from .postings import Posting

_SENTENCES = 3


def loudspeaker_script(posting: Posting, commune: str) -> str:
    """Return what is read aloud: what it is, its gist, where to read all of it, whom to ask."""
    return speakable(
        f"Kính thưa bà con {commune}!\n\n"
        f"Ủy ban nhân dân {commune} {_news(posting)}: {posting.title}.\n\n{_gist(posting, _SENTENCES)}\n\n"
        f"Bà con xem đầy đủ ở bảng niêm yết, ở nhà văn hóa hoặc trên trang thông tin điện tử của {commune}. "
        f"Cần hỏi, mời bà con gặp {posting.contact}.\n\nXin cảm ơn bà con đã lắng nghe."
    )


def message(posting: Posting, commune: str, link: str) -> str:
    """Return the text to send to groups: short, with the address at the end."""
    word = "đính chính" if posting.corrections else "công khai"
    end = f" Niêm yết đến {long_day(posting.ends_on)}." if posting.ends_on else ""
    return f"{commune} {word}: {posting.title}. {_gist(posting, 1)}{end} Xem đầy đủ: {link}"


def _news(posting: Posting) -> str:
    return "xin đính chính" if posting.corrections else "xin thông báo"


def _gist(posting: Posting, sentences: int) -> str:
    """Whoever heard what was wrong hears what is right, not the first text once more."""
    if posting.corrections:
        return first_sentences(posting.corrections[-1].text, sentences)
    return posting.summary or first_sentences(posting.text, sentences)


def first_sentences(text: str, most: int = _SENTENCES) -> str:
    """Return the first sentences of ``text``, for want of a summary."""
    plain = " ".join(text.split())
    parts = plain.split(". ")
    return plain if len(parts) <= most else ". ".join(parts[:most]) + "."


def reading_plan(posting: Posting) -> str:
    """Say on which days the loudspeaker reads it."""
    days = loudspeaker_days(posting)
    return f"Đọc {len(days)} ngày liền nhau, từ {long_day(days[0])} đến {long_day(days[-1])}."
