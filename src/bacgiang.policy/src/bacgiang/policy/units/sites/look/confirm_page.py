"""`@@confirm-site-look`: a second person looks at a banner before everybody does."""

from ....base.act_page.act_page import ActPage
from .look_page import banner_url
from .look_page import proposed_url
from .proposing import settle
from .store import look_of
from .store import LookProposal
from bacgiang.policy import _
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


TAKEN = _("message_look_taken", default="Everybody sees it now.")
LEFT_OUT = _("message_look_left", default="It is left out.")


class ConfirmLookPage(ActPage):
    """Shows the picture and the words, and takes them or leaves them out."""

    template = ViewPageTemplateFile("confirm_page.pt")

    def act(self) -> None:
        is_taken = bool(self.form_value("take"))
        settle(self.context, self.form_value("digest"), is_taken=is_taken)
        self.redirect(self.action, TAKEN if is_taken else LEFT_OUT)

    @property
    def proposal(self) -> LookProposal | None:
        return look_of(self.context.unit_code).proposal

    @property
    def proposed_by(self) -> str:
        who = api.user.get(userid=self.proposal.by) if self.proposal else None
        return str(who.getProperty("fullname") or "") if who is not None else ""

    @property
    def picture(self) -> str:
        return proposed_url(self.context) or banner_url(self.context)
