"""`@@display-settings`: the visitor chooses a look, with scripts or without.

The choice is a cookie of this browser and nothing else: it says nothing of anybody, so
the form needs no token, and nothing is written on the server.
"""

from .....base.keeping import NeverKept
from .choice import Choice
from .choice import choice_in
from .choice import choice_of
from .choice import COOKIE
from .choice import KINDS
from bacgiang.policy import _
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlsplit


YEAR = 365 * 24 * 3600
STATIC = "++plone++bacgiang.theme/display"
OFFERED = {
    "scheme": (
        _("label_scheme", default="Light or dark"),
        (
            _("label_scheme_auto", default="As the device is set"),
            _("label_scheme_light", default="Light"),
            _("label_scheme_dark", default="Dark"),
        ),
    ),
    "contrast": (
        _("label_contrast", default="Contrast"),
        (
            _("label_contrast_normal", default="As usual"),
            _("label_contrast_high", default="High contrast"),
        ),
    ),
    "size": (
        _("label_text_size", default="Size of the text"),
        (
            _("label_size_medium", default="As usual"),
            _("label_size_large", default="Large"),
            _("label_size_larger", default="Very large"),
        ),
    ),
}


class DisplaySettingsPage(NeverKept, BrowserView):
    """Shows what is chosen; takes a new choice by POST and goes back."""

    template = ViewPageTemplateFile("settings.pt")

    def __call__(self) -> Any:
        response = self.request.response
        response.setHeader("X-Robots-Tag", "noindex")
        if self.request.method == "POST":
            return self._take()
        self.chosen: Choice = choice_in(self.request.cookies.get(COOKIE))
        return self.template()

    def _take(self) -> None:
        form = self.request.form
        chosen = choice_of(form.get(kind) for kind in KINDS)
        if chosen.cookie:
            self.request.response.setCookie(
                COOKIE, chosen.cookie, path="/", max_age=YEAR, same_site="Lax"
            )
        else:
            self.request.response.expireCookie(COOKIE, path="/")
        back = self._inside(form.get("came_from")) or self.address
        self.request.response.redirect(back, status=303)

    @property
    def address(self) -> str:
        return f"{self.context.absolute_url()}/@@display-settings"

    @property
    def came_from(self) -> str:
        """The page the visitor came from; empty when it is none of this portal's."""
        return self._inside(self.request.get_header("Referer"))

    def _inside(self, address: object) -> str:
        """The address, when it is a page of this host and not this one."""
        if not isinstance(address, str) or "@@display-settings" in address:
            return ""
        own = urlsplit(self.context.absolute_url())
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""
        same = (parts.scheme, parts.netloc) == (own.scheme, own.netloc)
        clean = address.isprintable() and "\\" not in address
        return address if same and clean else ""

    @property
    def kinds(self) -> list[dict[str, Any]]:
        """For each kind its name, title and what is offered, for the form."""
        return [
            {
                "name": kind,
                "title": OFFERED[kind][0],
                "offered": [
                    {
                        "word": word,
                        "title": title,
                        "chosen": word == getattr(self.chosen, kind),
                    }
                    for word, title in zip(words, OFFERED[kind][1], strict=True)
                ],
            }
            for kind, words in KINDS.items()
        ]

    @property
    def script(self) -> str:
        return f"{api.portal.get().absolute_url()}/{STATIC}/settings.js"
