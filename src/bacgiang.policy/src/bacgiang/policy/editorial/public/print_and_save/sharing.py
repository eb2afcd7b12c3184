"""Addresses by which a reader tells others of a page: plain links, nobody's scripts.

Nothing of the services named is loaded; they learn of a reader who follows a link.
"""

from bacgiang.policy import _
from base64 import b64encode
from collections.abc import Iterator
import json
from typing import NamedTuple
from urllib.parse import quote
from urllib.parse import urlencode
from zope.i18nmessageid import Message


class Way(NamedTuple):
    """A link; `name` tells styles and scripts which."""

    name: str
    title: Message | str
    url: str


def share_ways(title: str, url: str) -> Iterator[Way]:
    """By letter, Zalo and Facebook. `title` and `url` are the page's."""
    letter = urlencode({"subject": title, "body": f"{title}\r\n{url}"}, quote_via=quote)
    yield Way("email", _("share_email", default="By e-mail"), f"mailto:?{letter}")
    # As the button of Zalo opens it: the address as JSON in base64.
    said = b64encode(json.dumps({"url": url}).encode()).decode()
    zalo = urlencode({"layout": 1, "color": "blue", "customize": "false", "d": said})
    yield Way("zalo", "Zalo", f"https://button-share.zalo.me/share_external?{zalo}")
    facebook = urlencode({"u": url})
    sharer = f"https://www.facebook.com/sharer/sharer.php?{facebook}"
    yield Way("facebook", "Facebook", sharer)
