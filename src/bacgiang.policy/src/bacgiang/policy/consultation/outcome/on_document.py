"""What a document's page tells of the draft it was: where it was discussed, and how
much was said on each provision.
"""

from ...base.english.tongue import frame_tongue
from ...base.english.tongue import vietnamese
from ...editorial.visibility.seen import may_see
from ...law.provision_titles import provision_title
from ...legal.document_page.others import Background
from ...legal.documents.by_uid import record_with
from ..published.published_opinions import PublishedOpinions
from ..timing.showing import shows_opinions
from ..versions.adoptions import adoption_store
from ..versions.following import Following
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from functools import cached_property
from html import escape
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from urllib.parse import quote
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


DRAFTED = _("label_drafted_in_public", default="Drafted in public")
COUNTED = _(
    "note_opinions_on_draft",
    default="Opinions on the draft of ${here}: ${count} (then ${provision})",
)


class DraftedInPublic:
    """Asked by the page of a document (`legal/document_page/others.py`)."""

    def __init__(self, document: DexterityContent, request: HTTPRequest) -> None:
        self._document = document
        self._request = request

    def background(self) -> Iterator[Background]:
        for draft in self._drafts:
            yield Background(DRAFTED, draft.Title(), draft.absolute_url())

    def at(self, eid: str) -> str:
        """HTML of the opinions on the draft of a provision; "" for none."""
        here = provision_title(eid)
        return "".join(self._line(here, *one) for one in self._counts.get(eid, ()))

    @cached_property
    def _drafts(self) -> list[Any]:
        uids = adoption_store().drafts_of(IUUID(self._document, ""))
        found = (record_with(uid) for uid in uids)
        return [one for one in found if one is not None and may_see(one)]

    @cached_property
    def _counts(self) -> dict[str, list[tuple[str, str, int]]]:
        """By eId: address, title in the draft, and how many."""
        found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for draft in self._drafts:
            if not shows_opinions(draft, datetime.now(UTC)):
                continue
            uid, base = draft.UID(), draft.absolute_url()
            following = Following(uid)
            first = following.first_seen()
            for wid, count in PublishedOpinions(uid).counts().items():
                if not wid or wid not in first:
                    continue
                title = provision_title(following.eid_in(wid, first[wid]))
                address = f"{base}/@@opinions?provision={quote(wid)}"
                for place in following.where_now(wid, first[wid]):
                    if place.document and place.eid:
                        found[place.eid].append((address, title, count))
        return found

    def _line(self, here: str, address: str, title: str, count: int) -> str:
        facts = {
            "here": vietnamese(escape(here)),
            "count": str(count),
            "provision": vietnamese(escape(title)),
        }
        words = translate(Message(COUNTED, mapping=facts), context=self._request)
        return (
            f'<p class="legal-note legal-note-draft"{frame_tongue()} role="note">'
            f'<a href="{escape(address)}" rel="nofollow">{words}</a></p>'
        )
