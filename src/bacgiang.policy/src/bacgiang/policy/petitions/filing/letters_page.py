"""`@@petition-letters`: letters of the mail box that may be petitions (11.1)."""

from ...citizen.mailbox.tray_page import LettersPage
from bacgiang.policy import _


class PetitionLetters(LettersPage):
    enter = "enter-petition"
    way_back = "petitions"
    way_back_title = _("link_back_to_petitions", default="Back to the list")
