"""What the address of a provision is called."""

from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent


LABEL = _("label_permalink", default="Address of this provision")


def permalink_label(document: DexterityContent) -> str:
    """The tip of its number; "" on pages in another language than the text, since what
    hangs on a number cannot be marked as of a language of its own."""
    is_of_text = api.portal.get_current_language() == "vi"
    return str(document.translate(LABEL)) if is_of_text else ""
