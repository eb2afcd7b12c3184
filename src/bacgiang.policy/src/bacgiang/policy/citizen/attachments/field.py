"""The field in which people choose files."""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from ..protection.settings import protection_settings
from .sent import files_in_form
from bacgiang.policy import _
from typing import Any
from zope.i18nmessageid import Message


TAKEN = _(
    "help_files_taken",
    default="PDF, Word or Excel files, or pictures: at most ${count}, and ${size} MB "
    "of all together.",
)
FILES_AGAIN = _(
    "text_choose_files_again",
    default="Choose your files again: a browser does not keep them.",
)


def files_taken() -> Message:
    """Said before anybody chooses."""
    settings = protection_settings()
    facts = {"count": str(settings.most_files), "size": str(settings.most_megabytes)}
    return Message(TAKEN, mapping=facts)


def files_field(form: dict[str, Any], title: Words, help: Words) -> Field:
    """A browser forgets files that were chosen when a form is shown again."""
    again = FILES_AGAIN if files_in_form(form) else ""
    return Field(name="files", title=title, kind="file", help=help, wrong=again)
