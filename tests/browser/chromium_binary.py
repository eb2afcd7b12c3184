"""Which Chromium the tests drive."""

from __future__ import annotations

import os
import shutil


# The shell draws the same pages with the same engine, in half the time: it has no
# windows, no extensions, and no card that programs stand in for.
NAMES = ("chromium-headless-shell", "chromium")


def chromium_binary() -> str | None:
    """CHROMIUM, or what Debian calls it."""
    found = (os.environ.get("CHROMIUM"), *map(shutil.which, NAMES))
    return next(filter(None, found), None)
