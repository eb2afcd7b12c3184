"""The data of a portal with its samples, made by one process of tests for all of them.

To make them takes longer than to copy them a hundred times. Nobody waits for another:
whoever is early makes its own.
"""

from __future__ import annotations

import os
from pathlib import Path
import shutil


FIRST = "filestorage"
# What belongs to a portal that serves, and what it wrote while it began.
LEFT_OUT = ("log", "*.lock", "*.tmp", "*.index", "*.pid")


class MadePortal:
    """Kept in a folder that the processes of one run share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def copy_to(self, data: Path) -> bool:
        """Whether there was something to copy into a folder that is not there yet."""
        if not self._folder.exists():
            return False
        shutil.copytree(self._folder, data)
        return True

    def keep(self, data: Path) -> None:
        """Of a portal that serves: first the file that names the others, whose unfinished
        end is cut off at the start, then what it may name.
        """
        copy = self._folder.with_name(f"{self._folder.name}-{os.getpid()}")
        left_out = shutil.ignore_patterns(*LEFT_OUT)
        others = shutil.ignore_patterns(FIRST, *LEFT_OUT)
        try:
            shutil.copytree(data / FIRST, copy / FIRST, ignore=left_out)
            shutil.copytree(data, copy, ignore=others, dirs_exist_ok=True)
            copy.rename(self._folder)
        except OSError:
            # A file was gone meanwhile, or another process was quicker.
            shutil.rmtree(copy, ignore_errors=True)
