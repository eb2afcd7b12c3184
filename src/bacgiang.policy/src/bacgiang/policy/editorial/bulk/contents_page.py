"""`…/folder_contents`: columns and orders to choose from, each by a name in words.

Plone lists every column and index of the catalog, those for programs too, by their ids.
"""

from ...base.dates import TIME_ZONE
from ...base.frame_language import frame_language
from ..public.accounts.querying import STATE_TITLE
from ..public.accounts.querying import TOLD_IN
from .step_form import StepForm
from bacgiang.policy import _
from pathlib import Path
from plone.app.content.browser import contents as stock
from plone.app.content.browser.contents import FolderContentsView
from plone.app.content.utils import json_dumps
from plone.base import PloneMessageFactory
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate


STOCK_PAGE = Path(stock.__file__).parent / "templates" / "folder_contents.pt"
OWN_TITLES = {
    "unit_code": _("Unit"),
    "is_reference": _("column_reference_news", default="Reference news"),
    "is_working_copy": _("column_working_copy", default="Working copy"),
    "byline": _("column_byline", default="Byline"),
    "source": _("Source"),
    "state_since": _("column_state_since", default="In this state since"),
    "document_number": _("column_document_number", default="Number of the document"),
    "document_type": _("column_document_type", default="Type of the document"),
    "issuer": _("column_issuer", default="Issued by"),
    "issue_date": _("column_issue_date", default="Issued on"),
    "effect_today": _("column_effect_today", default="Effect today"),
    "procedure_code": _("column_procedure_code", default="Code or number"),
    "procedure_field": _("label_procedure_field", default="Field"),
    "service_level": _("label_service_level", default="Online service"),
}
# For programs, or of no use: nothing is discussed under an item here.
NOT_SHOWN = frozenset(
    {
        "UID",
        "TranslationGroup",
        "gazette_issue",
        "image_scales",
        "is_default_page",
        "is_online",
        "last_comment_date",
        "promotion",
        "total_comments",
    }
)
# Offered by the script of Plone whatever it is told, and in English unless told.
ALWAYS_OFFERED = {
    "review_state": _("column_state_code", default="State (code)"),
    "portal_type": _("column_type_code", default="Type (code)"),
    "last_comment_date": PloneMessageFactory("Last comment date"),
    "total_comments": PloneMessageFactory("Total comments"),
}
DELETE = _("button_delete_chosen", default="Delete what may be deleted")
LEAVE = _("button_delete_nothing", default="Delete nothing")
# What a screen reader says of the head of a column, after its name.
SORTING = {
    "orderable": _("aria_sort", default=": activate to sort"),
    "orderableReverse": _("aria_sort_reverse", default=": activate to turn around"),
    "orderableRemove": _("aria_sort_remove", default=": activate not to sort"),
}
ORDERS = (
    "created",
    "Creator",
    "effective",
    "end",
    "expires",
    "id",
    "modified",
    "review_state",
    "sortable_title",
    "start",
    "Type",
)


class ContentsPage(FolderContentsView):
    """What a row is made of stays as it is; only what can be chosen is fewer."""

    template = ViewPageTemplateFile(str(STOCK_PAGE))

    def __call__(self) -> str:
        self.options = json_dumps(self.get_options())
        return self.template()

    def get_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_options()
        # Day, month and year without the seconds; English has no such order of its own.
        language = frame_language()
        day = "short" if language == "vi" else "medium"
        # In the portal's zone, wherever the browser is.
        styles = {"dateStyle": day, "timeStyle": "short", "timeZone": TIME_ZONE}
        options["dateFormat"] = styles
        # Asked at the root of the portal, which has no language of its own.
        state = self.context.restrictedTraverse("@@plone_portal_state")
        options["indexOptionsUrl"] = f"{state.navigation_root_url()}/@@qsOptions"
        options["vocabularyUrl"] += f"&{TOLD_IN}={language}"
        # The table asks for all of them, and offers some.
        options["availableColumns"] = {
            name: translate(OWN_TITLES.get(name, title), context=self.request)
            for name, title in options["availableColumns"].items()
            if name not in NOT_SHOWN
        }
        # Refused to everybody (incoming/layouts).
        options["setDefaultPageUrl"] = None
        # The column that holds ids shows none; this one says them (public/accounts).
        columns = options["availableColumns"]
        columns[STATE_TITLE] = columns.pop("review_state", "")
        for name, title in ALWAYS_OFFERED.items():
            columns[name] = translate(title, context=self.request)
        options["attributes"].append(STATE_TITLE)
        options["activeColumns"] = ["ModificationDate", "EffectiveDate", STATE_TITLE]
        said = {
            name: translate(one, context=self.request) for name, one in SORTING.items()
        }
        options["datatables_options"] = {"language": {"aria": said}}
        return options

    def get_indexes(self) -> dict[str, str]:
        known = super().get_indexes()
        return {name: known[name] for name in ORDERS if name in known}

    def get_actions(self) -> list[dict[str, Any]]:
        actions: list[dict[str, Any]] = super().get_actions()
        for button in actions:
            if button["id"] == "workflow":
                # Plone's asks for a comment alone.
                button["form"]["template"] = StepForm(self.context, self.request)()
            elif button["id"] == "delete":
                # Plone's answers are Yes and No, to several sentences.
                said = {"submitText": DELETE, "closeText": LEAVE}
                for name, words in said.items():
                    button["form"][name] = translate(words, context=self.request)
        return actions
