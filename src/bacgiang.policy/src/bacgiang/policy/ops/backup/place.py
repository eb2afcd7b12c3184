"""Where what is backed up stands, and by what configuration, seen from an instance."""

import os
from pathlib import Path


def configuration() -> Path:
    """The folder with etc/zope.conf by which the commands open the database."""
    named = os.environ.get("INSTANCE") or os.environ.get("INSTANCE_HOME") or "instance"
    return Path(named).resolve()
