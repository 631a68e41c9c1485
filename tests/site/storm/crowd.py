"""Who uses the site during the storm: citizens at the form and at the API, an officer, a chair. Each writes down what was acknowledged."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from uuid import uuid4

from .browser import Answer, Browser

PETITIONS = "reception/petitions/"
WORDS = "Đèn đường ngõ {n} tổ 5 bị hỏng ba hôm nay, tối trẻ con đi học về rất nguy hiểm."
WHO = {"sender_name": "Nguyễn Thị Mẫu", "sender_phone": "0912 000 123"}


@dataclass
class Told:
    """What people were told. ``files``: the hash of each file that went with a petition."""

    petitions: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    accepted: list[str] = field(default_factory=list)
    assigned: list[str] = field(default_factory=list)
    approved: list[str] = field(default_factory=list)
    resent: Counter[str] = field(default_factory=Counter)

    def count(self, name: str, answer: Answer) -> Answer:
        """Count the requests that had to be sent again."""
        self.resent[name] += answer.tries - 1
        return answer


class Crowd:
    """Threads that go on until ``stop``; what one of them stumbles over is kept in ``faults``."""

    def __init__(self, port: int, host: str, chance: Random) -> None:
        self.told, self.faults = Told(), []
        self._port, self._host, self._chance = port, host, chance
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def begin(self, act: Callable[[], None]) -> None:
        """Have a thread do ``act`` again and again."""
        thread = threading.Thread(target=self._go_on, args=(act,))
        self._threads.append(thread)
        thread.start()

    def wait_until(self, ripe: Callable[[], bool]) -> None:
        """Wait for the site to be at work, at most two minutes."""
        for _ in range(240):
            if ripe() or self.faults or self._stop.wait(0.5):
                return

    def stop(self) -> None:
        """Let everybody finish what they are at."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _go_on(self, act: Callable[[], None]) -> None:
        while not self._stop.is_set():
            try:
                act()
            except Exception as error:  # noqa: BLE001 - told where the test looks, not in a thread nobody joins
                self.faults.append(f"{type(error).__name__}: {error}"[:500])
                self._stop.wait(1)
            self._stop.wait(0.05)

    def somebody(self) -> Browser:
        """A citizen at an address of their own: the limit is for each."""
        address = (
            f"10.{self._chance.randrange(250)}.{self._chance.randrange(250)}.{self._chance.randrange(1, 250)}"
        )
        return Browser(self._port, self._host, address)

    def files_by_program(self) -> None:
        """A petition with a file by the API, the same key again until it is acknowledged."""
        mark, paper = uuid4().hex, pdf(self._chance)
        data = {**WHO, "content": WORDS.format(n=mark), "consent": "true", "kind": "khieu_nai"}
        answer = self.somebody().call(PETITIONS, data, mark, {f"{mark}.pdf": paper})
        assert self.told.count("api", answer).status == 201, answer.text
        self._filed(json.loads(answer.text)["code"], mark, paper)

    def files_by_form(self) -> None:
        """A petition with a file by the four screens, without JavaScript."""
        mark, paper, browser = uuid4().hex, pdf(self._chance), self.somebody()
        browser.get("/don-thu/gui/")
        browser.post("/don-thu/gui/", {"content": WORDS.format(n=mark)})
        browser.post("/don-thu/gui/tai-lieu/", {}, {f"{mark}.pdf": paper})
        browser.post("/don-thu/gui/ve-ong-ba/", {**WHO, "village": "Tổ 5"})
        page = browser.get("/don-thu/gui/xem-lai/").text
        found = re.search(r'name="once" value="([^"]+)"', page)
        if found is None:
            return  # a step was lost with its server: this person gives up, and was promised nothing
        whole = f"{mark}.pdf" in page
        sent = {"kind": "kien_nghi", "once": found[1], "consent": "on"}
        answer = self.told.count("form", browser.post("/don-thu/gui/xem-lai/", sent))
        code = re.search(r"\d{2}-\d{4}-\d{4}", answer.path)
        assert code, (answer.status, answer.path)
        self._filed(code[0], mark, paper if whole else b"")

    def _filed(self, code: str, mark: str, paper: bytes) -> None:
        self.told.petitions[code] = mark
        if paper:
            self.told.files[mark] = hashlib.sha256(paper).hexdigest()


def pdf(chance: Random) -> bytes:
    """A small file that is no other one's."""
    return (
        b"%PDF-1.4\n1 0 obj<<>>endobj\n%"
        + chance.randbytes(chance.randrange(50_000)).hex().encode()
        + b"\ntrailer<<>>\n%%EOF\n"
    )
