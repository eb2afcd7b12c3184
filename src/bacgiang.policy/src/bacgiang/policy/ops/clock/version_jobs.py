"""The job of procedures and forms: every night, those whose version turns."""

from ...procedures.versions.turning import turn_versions
from .effect_jobs import TurnEffect
from datetime import datetime
from typing import Any


class TurnVersions(TurnEffect):
    """At the same hour as the effect of documents."""

    def run(self, site: Any, now: datetime) -> None:
        turn_versions(site)
