"""A script becomes a sound that plays; without the machine voice it is said plainly."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.rendering import speech


@pytest.mark.espeak
def test_a_sentence_becomes_a_wav_file_with_its_length() -> None:
    short, long = (speech.speak("Kính chúc bà con năm mới bình an. " * times) for times in (1, 5))
    assert short.startswith(b"RIFF") and short[8:12] == b"WAVE"
    seconds = speech.seconds_of(short)
    assert seconds and 1 <= seconds <= 6 and (speech.seconds_of(long) or 0) > 3 * seconds


@pytest.mark.espeak
def test_a_text_is_never_taken_for_an_option_or_a_command() -> None:
    assert speech.speak("--help; $(touch x) <speak> 'bà con'").startswith(b"RIFF")


def test_a_machine_without_the_voice_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/khong-co")
    assert not speech.can_speak()
    with pytest.raises(speech.SpeechError, match="gói espeak-ng"):
        speech.speak("Xin chào")


def test_what_is_no_sound_has_no_length() -> None:
    assert speech.seconds_of(b"RIFFkhong phai") is None and speech.seconds_of(b"") is None
