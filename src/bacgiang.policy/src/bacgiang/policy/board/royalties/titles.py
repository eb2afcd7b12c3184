"""Titles of works, as whoever asks may read them."""

from ...base.act_page.parts import Said
from ...base.date_labels import day_label
from ...editorial.withdrawal.closed_titles import title_for
from ..collaborators.store import HandedIn
from .store import Line
from .store import StatedWork
from zope.i18nmessageid import Message


def piece_said(one: HandedIn) -> Said:
    """Likewise of what a collaborator handed in, once it became an item."""
    return _said(title_for(one.uid, one.title, day_label(one.at)))


def work_title(one: StatedWork | Line) -> str | Message:
    """What was closed is told by its day alone."""
    return title_for(one.uid, one.title, day_label(one.day))


def work_said(one: StatedWork | Line, url: str = "") -> Said:
    return _said(work_title(one), url)


def _said(title: str | Message, url: str = "") -> Said:
    return Said(title, url, None if isinstance(title, Message) else "vi")
