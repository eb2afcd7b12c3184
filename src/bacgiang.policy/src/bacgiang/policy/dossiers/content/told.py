"""A step in words, for whoever applied; what a dossier is about."""

from ...base.date_labels import day_label
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ...procedures.versions.held import held_of
from ...units.register.directory import directory
from .content import content_of
from bacgiang.policy import _
from datetime import date
from zope.i18n import translate
from zope.i18nmessageid import Message


UNTIL = _("dossier_told_until", default="The result comes by ${day}. ${words}")


def step_words(entry: Entry, language: str) -> str:
    """What is said of a step beside its name; "" for nothing, and once erased."""
    said = entry.payload or {}
    words = str(said.get("words", ""))
    if "until" not in said:
        return words
    day = day_label(date.fromisoformat(said["until"]), language)
    told = Message(UNTIL, mapping={"day": day, "words": words})
    return translate(told, target_language=language)


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
