"""What stands at every provision of a draft: a way to an opinion, and how many."""

from ...base.english.tongue import frame_tongue
from ...base.english.tongue import vietnamese
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
from html import escape
from urllib.parse import quote
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def provision_controls(
    url: str,
    counts: Mapping[str, int],
    takes: bool,
    titles: Mapping[str, str],
    request: HTTPRequest,
) -> Callable[[str], str]:
    """What makes the HTML after the number of a provision, of its identity.

    `counts` by identity, empty to show none. `takes`: whether opinions are taken now.
    `titles`: what provisions are called, for whoever hears the links one after the
    other.
    """
    give = escape(
        translate(_("link_give_opinion", default="Give an opinion"), context=request)
    )
    many = translate(
        _("link_opinions_counted", default="${count} opinions"),
        context=request,
        mapping=None,
    )
    one = translate(_("link_one_opinion", default="1 opinion"), context=request)

    tongue = frame_tongue()

    def controls(wid: str) -> str:
        said = []
        if takes:
            address = f"{url}/@@opinion?provision={quote(wid)}"
            said.append(
                f'<a class="draft-give"{tongue} href="{escape(address)}" '
                f'rel="nofollow" '
                f'data-provision="{escape(wid)}">{give}'
                f'<span class="draft-give-what visually-hidden"> '
                f"{vietnamese(escape(titles.get(wid, '')))}</span></a>"
            )
        count = counts.get(wid, 0)
        if count:
            address = f"{url}/@@opinions?provision={quote(wid)}"
            words = one if count == 1 else many.replace("${count}", str(count))
            said.append(
                f'<a class="draft-count"{tongue} href="{escape(address)}" '
                f'rel="nofollow">{escape(words)}</a>'
            )
        return f'<p class="draft-controls">{"".join(said)}</p>' if said else ""

    return controls
