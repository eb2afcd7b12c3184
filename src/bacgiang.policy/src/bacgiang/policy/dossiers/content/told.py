"""A step in words, for whoever applied; what a dossier is about."""

from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ...procedures.versions.held import held_of
from ...units.register.directory import directory
from .content import content_of


def step_words(entry: Entry) -> str:
    """What is said of a step beside its name; "" for nothing, and once erased."""
    return str((entry.payload or {}).get("words", ""))


def procedure_title(submission: Submission) -> str:
    """Name of the procedure as it is published today; "" once it was erased."""
    content = content_of(submission)
    if content is None:
        return ""
    held = held_of(content.procedure)
    return held.version.record().title if held is not None else content.procedure_code


def unit_name(code: str, language: str) -> str:
    unit = directory().get(code)
    return unit.name_in(language) if unit is not None else code
