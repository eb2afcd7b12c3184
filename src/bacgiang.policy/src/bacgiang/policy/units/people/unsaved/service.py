"""`@unsaved`: one's own texts, for the script of the forms; nobody else's for anybody.

No request to it keeps a session alive: it is sent without anybody's doing.
"""

from ....base.api_services import MembersService
from ....base.api_services import NamedService
from ....base.api_services import WritingService
from ....base.date_labels import local_iso
from ....base.dates import now_utc
from ....base.form_values import form_value
from ..sessions.checking import end_of
from ..sessions.life import current_session
from . import keeping
from .erasing import erase_all
from .sent import sent_form
from .sent import sent_identifier
from .sent import sent_text
from .text import OwnText
from http import HTTPStatus
from plone import api
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


class OwnTexts(MembersService):
    """For whoever is signed in, of that person alone."""

    is_use = False

    @property
    def me(self) -> str:
        return str(api.user.get_current().getId())


class UnsavedGet(OwnTexts):
    """GET: what is kept, without the texts, and when the session ends."""

    def answer(self) -> dict[str, Any]:
        return {
            "items": [_line(one) for one in keeping.texts_of(self.me)],
            "session": session_told(self.request),
        }


class UnsavedPost(WritingService, OwnTexts):
    """POST: a form was opened; what is kept of it, and the key for the browser."""

    def answer(self) -> dict[str, Any]:
        form = sent_form(self.body.get("form"))
        found = [one for one in keeping.texts_of(self.me) if one.text["form"] == form]
        return {
            "items": [{**_line(one), "text": one.text} for one in found],
            "browser": keeping.for_browser(self.me),
            "session": session_told(self.request),
        }


class UnsavedPut(NamedService, WritingService, OwnTexts):
    """PUT: keep a text under an identifier that the script has chosen."""

    def answer(self) -> dict[str, Any]:
        identifier = sent_identifier(self.named)
        keeping.require_name(self.me, form_value(self.body, "name"))
        kept = keeping.keep(self.me, identifier, sent_text(self.body))
        if kept is None:
            self.request.response.setStatus(HTTPStatus.GONE)
        return {"at": kept and local_iso(kept), "session": session_told(self.request)}


class UnsavedDelete(NamedService, WritingService, OwnTexts):
    """DELETE: give up the text that is named, or all."""

    def answer(self) -> None:
        if self.named:
            keeping.finish(self.me, sent_identifier(self.named), self.request)
        else:
            erase_all(self.me)
        return self.reply_no_content()


def session_told(request: HTTPRequest) -> dict[str, Any] | None:
    """Seconds until it ends, and whether use puts that off; None without a session."""
    session = current_session(request)
    if session is None:
        return None
    end, is_put_off = end_of(session)
    return {"seconds": int((end - now_utc()).total_seconds()), "put_off": is_put_off}


def _line(one: OwnText) -> dict[str, Any]:
    return {
        "id": one.identifier,
        "at": local_iso(one.at),
        "title": one.text["title"],
        "path": one.text["path"],
    }
