"""A script read aloud by espeak-ng: a plain machine voice that every Debian has, as a WAV file."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from pathlib import Path

PROGRAM = "espeak-ng"
PACKAGE = "espeak-ng"  # Debian's name of what must be installed
MIME = "audio/wav"
_WORDS_PER_MINUTE = "140"
_GAP = "2"  # tenths of a pause between words, in units of 10 ms: outdoors, words that touch are lost
_SECONDS = 120


class SpeechError(Exception):
    """The machine could not read; ``reason`` is for the officer who waits, in Vietnamese."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def can_speak() -> bool:
    """Return whether espeak-ng is on this machine."""
    return shutil.which(PROGRAM) is not None


def speak(script: str, voice: str = "vi") -> bytes:
    """Return ``script`` read aloud as WAV; raises ``SpeechError`` when it cannot be read."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise SpeechError(f"Máy chủ chưa cài giọng máy (gói {PACKAGE}). Mời báo người quản trị.")
    with tempfile.TemporaryDirectory() as folder:
        # A file and not a pipe: only then does the header say how long the sound is.
        out = Path(folder) / "speech.wav"
        command = [
            program,
            "-v",
            voice,
            "-s",
            _WORDS_PER_MINUTE,
            "-g",
            _GAP,
            "-b",
            "1",
            "--stdin",
            "-w",
            str(out),
        ]
        try:
            subprocess.run(command, input=script.encode(), check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - a fixed program, the text on its input
            return out.read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise SpeechError("Giọng máy không đọc được lời này. Mời thử lại.") from error


def seconds_of(content: bytes) -> int | None:
    """Return how long a WAV file plays; None for what is no WAV."""
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        try:
            with wave.open(file, "rb") as sound:
                return round(sound.getnframes() / sound.getframerate())
        except (wave.Error, EOFError, ZeroDivisionError):
            return None
