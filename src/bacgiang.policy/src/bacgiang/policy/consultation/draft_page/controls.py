"""What stands at every provision of a draft: a way to an opinion, and how many."""

from bacgiang.policy import _
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import quote
from zope.i18n import translate


GIVE = _("link_give_opinion", default="Give an opinion")
COUNTED = _("link_opinions_counted", default="${count} opinions")


class ProvisionControls:
    """HTML after the number of a provision; `counts` by identity, empty to show none.

    `takes`: whether opinions are taken now. `titles`: what provisions are called, for
    whoever hears the links one after the other.
    """

    def __init__(
        self,
        url: str,
        counts: Mapping[str, int],
        takes: bool,
        request: Any,
        titles: Mapping[str, str] | None = None,
    ) -> None:
        self._url = url
        self._counts = counts
        self._takes = takes
        self._titles = titles or {}
        self._give = escape(translate(GIVE, context=request))
        self._counted = translate(COUNTED, context=request, mapping=None)

    def __call__(self, wid: str) -> str:
        """`wid`: the identity of the provision."""
        said = []
        if self._takes:
            address = f"{self._url}/@@opinion?provision={quote(wid)}"
            said.append(
                f'<a class="draft-give" href="{escape(address)}" rel="nofollow" '
                f'data-provision="{escape(wid)}">{self._give}'
                f'<span class="draft-give-what visually-hidden"> '
                f"{escape(self._titles.get(wid, ''))}</span></a>"
            )
        count = self._counts.get(wid, 0)
        if count:
            address = f"{self._url}/@@opinions?provision={quote(wid)}"
            words = escape(self._counted.replace("${count}", str(count)))
            said.append(
                f'<a class="draft-count" href="{escape(address)}" '
                f'rel="nofollow">{words}</a>'
            )
        return f'<p class="draft-controls">{"".join(said)}</p>' if said else ""
