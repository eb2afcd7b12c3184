"""An editor changes the draft meanwhile: a working copy is made, changed, checked in."""

from dataclasses import dataclass
from dataclasses import field
from register_board import BOARD_PASSWORD
from register_board import PUBLISHER
from register_board import WRITER
from register_import import Client
import threading
import time


STATED = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
REASON = {"correction": "Sửa phần tóm tắt", "comment": "Sửa phần tóm tắt"}


@dataclass
class CheckIns:
    """How many were done, and what was refused."""

    done: int = 0
    refused: list[str] = field(default_factory=list)


class Editing(threading.Thread):
    """Check a copy of the draft in again and again, from `start` until `finish`."""

    def __init__(self, port: int, draft: str) -> None:
        super().__init__()
        self.found = CheckIns()
        self._draft = draft
        self._writer = Client(port, WRITER, BOARD_PASSWORD)
        self._publisher = Client(port, PUBLISHER, BOARD_PASSWORD)
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.is_set():
            try:
                self._once()
            except RuntimeError as error:
                self.found.refused.append(str(error)[:300])
                return
            self.found.done += 1

    def finish(self) -> CheckIns:
        self._over.set()
        self.join()
        return self.found

    def _once(self) -> None:
        made = self._writer.post(f"{self._draft}/@workingcopy", {})
        copy = "/++api++/" + made["@id"].split("/", 3)[3].removeprefix("++api++/")
        changed = {"description": f"Tóm tắt mẫu, sửa lúc {time.time():.0f}"}
        self._writer.send("PATCH", copy, changed)
        self._writer.post(f"{copy}/@workflow/submit", {})
        self._publisher.step(copy, "approve", STATED)
        self._publisher.step(copy, "publish", REASON)
