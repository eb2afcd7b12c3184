"""A page with a form: what was sent, reasons against it, the way on."""

from ..date_labels import stamp_label
from ..form_values import form_value
from ..frame_language import frame_language
from ..keeping import NeverKept
from ..rate_headers import say_when_again
from ..refusal import Refusal
from ..refusal import Refused
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


UNLISTED = {"X-Robots-Tag": "noindex"}
# Of pages whose address holds a code or a token. Without any referrer, browsers would
# not say where their forms were sent from, either.
PRIVATE = {"Referrer-Policy": "same-origin"}
PRIVATE_UNLISTED = {**PRIVATE, **UNLISTED}
NOT_POSSIBLE_YET = _("heading_not_possible", default="This cannot be done yet")


class FormPage(NeverKept, BrowserView):
    """GET shows the template, POST acts; a refusal shows the page again, with reasons.

    What protects the POST is the subclass's matter (`protect`): `ActPage` asks for the
    token of whoever is signed in, a page for everybody for other proofs.
    """

    is_in_page_language = True
    """Whether a form's own words come first, not those of a record."""
    # That of the page's registration, where a class names none.
    template: Any = property(attrgetter("index"))
    headers: Mapping[str, str] = {}
    reasons: tuple[Refusal, ...] = ()
    # Said above the reasons.
    reasons_heading: Message | str = ""
    # Name of the button that asks for the act; "" where any POST does.
    act_button = ""
    # Fields that say what the page is about: its address in another language has them.
    address_fields: tuple[str, ...] = ()
    reasons_template = ViewPageTemplateFile("reasons.pt")
    field_template = ViewPageTemplateFile("field.pt")

    def __call__(self) -> Any:
        self.set_headers()
        try:
            self.prepare()
            if not self.is_submitted():
                return self.show()
            self.protect()
            return self.act()
        except Refused as refused:
            return self.refuse(*refused.refusals, status=self.status_of(refused))

    def set_headers(self) -> None:
        for name, value in self.headers.items():
            self.request.response.setHeader(name, value)

    def prepare(self) -> None:
        """Find what the page is about, before anything is shown or done.

        Raises Refused, or NotFound where there is no such page.
        """

    def is_submitted(self) -> bool:
        """Whether an act is asked for."""
        pressed = not self.act_button or self.act_button in self.request.form
        return pressed and bool(self.request.method == "POST")

    def protect(self) -> None:
        """Raise unless the form was sent from a page of this site."""
        raise NotImplementedError

    def show(self) -> Any:
        """The page of a GET."""
        return self.template()

    def act(self) -> Any:
        """Do what was sent, and answer, mostly by `redirect`. Raises Refused."""
        raise NotImplementedError

    def status_of(self, refused: Refused) -> int:
        return refused.status

    def refuse(self, *reasons: Refusal, status: int = 400) -> Any:
        """The page again, with the reasons."""
        self.reasons = reasons
        page = self.template()
        # Afterwards, so that a template that fails is not answered as a refusal.
        self.request.response.setStatus(status, lock=1)
        say_when_again(self.request)
        return page

    def redirect(self, address: str, message: Message | str | None = None) -> None:
        """Answer an act that was done: a reload does not do it again."""
        if message is not None:
            api.portal.show_message(message, request=self.request)
        self.request.response.redirect(address, status=303)

    def form_value(self, name: str) -> str:
        """A value of the form; "" where it is none or no single text."""
        return form_value(self.request.form, name)

    def stamp(self, at: datetime) -> str:
        """A moment in words of the page's language."""
        return stamp_label(at, frame_language())

    def message(self, reason: Refusal) -> str:
        return reason.in_words(self.request)

    def field_id(self, reason: Refusal) -> str:
        """Of the field that a reason leads to; "" where it leads to none."""
        return ""

    def way_to(self, reason: Refusal) -> str:
        """Address of what a reason leads to; "" where it leads to nothing."""
        field = self.field_id(reason)
        return f"#{field}" if field else ""

    def problem(self, field: str) -> str:
        """What is wrong with a field; "" for nothing."""
        return " ".join(self.message(one) for one in self.reasons if one.field == field)

    @property
    def action(self) -> str:
        """The page's own address."""
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    @property
    def reasons_macro(self) -> Any:
        """The block of reasons, `#reasons`."""
        return self.reasons_template.macros["reasons"]

    @property
    def field_macro(self) -> Any:
        """Draws `field`, a `field.Field`."""
        return self.field_template.macros["field"]
