"""Say what an upgrade does: in the log, and to whoever asked for it."""

import logging


logger = logging.getLogger("bacgiang.upgrade")


def tell(what: str, *values: object) -> None:
    """A line for the administrator (English, as all of the log)."""
    logger.info(what, *values)


def tell_of(what: str, names: set[str]) -> None:
    """A line about several things, none where there are none."""
    if names:
        tell("%s (%d): %s", what, len(names), ", ".join(sorted(names)))
