"""`@@petition`: a citizen's way to the authorities, on a phone, without JavaScript."""

from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.act_page.search_form import Looking
from ...base.act_page.search_form import SearchForm
from ...base.dates import today
from ...base.english.tongue import tongue
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.holding import HoldsFiles
from ...citizen.attachments.holding import name_of_form
from ...citizen.protection.fields import protection_fields
from ...citizen.protection.screening import examine
from ...citizen.protection.screening import has_proof
from ...citizen.protection.settings import protection_settings
from ...citizen.public_page import PublicPage
from ...citizen.public_page import require_own_page
from ...citizen.sent_again import KEY_REUSED
from ...citizen.sent_again import Taken
from ...citizen.sign_in.known import known_citizen
from ...citizen.submissions.writing import server_clock
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..answered.already_there import Existing
from ..answered.already_there import existing_on
from ..content.content import Matter
from ..rules import subjects as rules
from .accepting import accept_petition
from .form_fields import consent_fields
from .form_fields import entered_fields
from .form_fields import matter_fields
from .form_fields import unit_field
from .form_fields import who_fields
from .sent import sent_by_form
from .sent import SentPetition
from .taken_page import PetitionTaken
from bacgiang.policy import _
from dataclasses import asdict
from dataclasses import replace
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from uuid import uuid4
from zope.i18nmessageid import Message


MOST_LOOKED_FOR = 200
HEADING = _("heading_petition", default="Petitions and questions")
ASKING = _("heading_information_ask", default="Ask for information")


class PetitionPage(HoldsFiles, SearchForm, PublicPage):
    """Asks what it is, then for the rest; what is no petition is led elsewhere."""

    template = ViewPageTemplateFile("petition.pt")
    headers = UNLISTED
    sent = SentPetition()
    tongue = staticmethod(tongue)
    is_entered = False
    is_own_form = False
    letter: Any = None

    @property
    def heading(self) -> Message:
        """Of the law on access to information, where that is asked for."""
        return ASKING if self.sent.matter == Matter.INFORMATION else HEADING

    @property
    def page_title(self) -> Message:
        return self.heading

    @cached_property
    def unit(self) -> str:
        """Code of the unit on whose site it is sent; "" on the main site."""
        code = unit_code_of(self.context)
        return "" if code == main_unit_code() else code

    def show(self) -> Any:
        self.sent = replace(self.sent, matter=self.form_value("matter"))
        self.prefilled()
        return self.template()

    def prefilled(self) -> None:
        """With what a provider confirmed of whoever uses this browser."""
        known = known_citizen(self.request)
        if known is not None:
            identity = replace(self.sent.identity, **asdict(known))
            self.sent = replace(self.sent, identity=identity)

    def act(self) -> Any:
        self.sent = sent_by_form(self.request.form)
        require_own_page(self.context, self.request)
        self.is_own_form = True
        files = self.files_sent()
        unit = self.unit or self.chosen_unit
        try:
            taken = accept_petition(unit, self.sent, files, server_clock())
        except Refused as error:
            if KEY_REUSED in error.refusals:
                self.held_before = self.held_as
                self.sent = replace(self.sent, key=uuid4().hex)
            raise
        return self.receipt(taken)

    def receipt(self, taken: Taken) -> Any:
        """Shown once; reloading it sends the same form, and gets the same."""
        page = PetitionTaken(self.context, self.request)
        return page.shown(taken.submission, is_written_to=taken.is_written_to)

    @property
    def held_as(self) -> str:  # type: ignore[override]
        return name_of_form(self.sent.key, self.__name__)

    def may_leave_files(self) -> bool:
        # As with what is taken in: before the proof nothing is looked at, nor kept.
        return self.is_own_form and not examine(self.sent.shown)

    @property
    def is_proven(self) -> bool:  # type: ignore[override]
        return has_proof(self.sent.shown, protection_settings())

    # What the form asks.

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def unit_title(self) -> str:
        """Of the unit on whose site it is sent; "" on the main site."""
        return unit_name(self.unit, unknown="")

    @property
    def is_unit_asked(self) -> bool:
        """A request names the agency it is for (law 104/2016/QH13, article 24)."""
        return not self.unit and self.sent.matter == Matter.INFORMATION

    @property
    def chosen_unit(self) -> str:
        return self.form_value("unit") if self.is_unit_asked else ""

    @property
    def is_chosen(self) -> bool:
        """Whether what it is was said, so that the rest can be asked for."""
        return self.sent.matter in tuple(Matter)

    @property
    def chosen(self) -> Any:
        return Matter(self.sent.matter).title_message

    def ways(self) -> list[tuple[str, Any]]:
        """Address and title of each kind that is taken here."""
        return [
            (f"{self.action}?matter={one.value}", one.title_message) for one in Matter
        ]

    @property
    def looked_for(self) -> str:
        return self.form_value("find").strip()[:MOST_LOOKED_FOR]

    @property
    def looking(self) -> Looking:
        title = _("label_petition_find", default="Perhaps there is an answer already")
        return Looking(
            name="find", title=title, value=self.looked_for, shows_title=True
        )

    @cached_property
    def existing(self) -> list[Existing]:
        """What there is on the words that were looked for."""
        root = api.portal.get_navigation_root(self.context).absolute_url()
        return existing_on(self.looked_for, root, self.language)

    def elsewhere(self) -> list[tuple[str, str, str, list[str]]]:
        """What goes elsewhere: title, where, address or "", numbers to call."""
        root = (*api.portal.get().getPhysicalPath(), "vi")
        found = []
        for entry in rules.elsewhere().values():
            url, calls = rules.where_address(entry)
            if url and ":" not in url:
                # An English page leads to where the English site shows it.
                url = self.request.physicalPathToURL([*root, *url.split("/")])
            words = rules.where_words(entry, self.language)
            found.append((entry.title(self.language), words, url, calls))
        return found

    def entered(self) -> list[Field]:
        """Asked of a board alone."""
        is_asked = self.is_entered
        return entered_fields(self.sent, self.form_value("arrived")) if is_asked else []

    def what(self) -> list[Field]:
        asked = matter_fields(self.sent, self.language, self.files_fields)
        if not self.is_unit_asked:
            return asked
        return [unit_field(self.chosen_unit, self.language), *asked]

    def who(self) -> list[Field]:
        return who_fields(self.sent, today())

    def consents(self) -> list[Field]:
        return consent_fields(self.sent)

    def field_id(self, reason: Refusal) -> str:
        unseen = ("idempotency_key", "altcha", "website", "matter")
        is_unseen = reason.field == "unit" and not self.is_unit_asked
        return "" if is_unseen or reason.field in unseen else reason.field

    def protection(self) -> str:
        sent = self.sent
        return protection_fields(self.context, self.request, sent.key, sent.shown.token)
