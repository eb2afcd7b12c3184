"""Zope's queue thread, which neither keeps what was refused nor names its receivers.

A letter to a citizen bears what opens their petition or dossier: as a file beside the
queue it would outlive its erasure, and go into each backup.
"""

import logging
from pathlib import Path
import sys
from typing import Any
from zope.sendmail.queue import QueueProcessorThread


logger = logging.getLogger(__name__)

REFUSED = ".rejected-"
"""What Zope puts before the name of the file of such a letter."""


class QueueThread(QueueProcessorThread):
    """What is refused for good goes; nothing is logged but what kind of error it was,
    since each line of Zope's, and what servers answer, names who is written to.
    """

    @property
    def log(self) -> "QueueThread":
        return self

    def info(self, message: str, *args: Any) -> None:
        """A letter was sent."""

    def error(self, message: str, *args: Any) -> None:
        """It was refused for good."""
        logger.error("A letter was refused for good and is not kept: %s", _kind())

    def exception(self, message: str, *args: Any) -> None:
        logger.error("A letter could not be sent and is tried again: %s", _kind())

    def setQueuePath(self, path: str) -> None:  # noqa: N802  (Zope's name)
        super().setQueuePath(path)
        for former in Path(path).glob(f"new/{REFUSED}*"):
            former.unlink(missing_ok=True)

    def _process_one_file(self, filename: str) -> None:
        super()._process_one_file(filename)
        letter = Path(filename)
        letter.with_name(f"{REFUSED}{letter.name}").unlink(missing_ok=True)


def _kind() -> str:
    error = sys.exception()
    code = getattr(error, "smtp_code", "")
    return f"{type(error).__name__} {code}".strip()
