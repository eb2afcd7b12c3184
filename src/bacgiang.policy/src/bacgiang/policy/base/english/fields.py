"""What a board says of its record in English; a page does without what is empty."""

from bacgiang.policy import _
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider


LONGEST = 2000


@provider(IFormFieldProvider)
class IInEnglish(model.Schema):
    """English words for a record whose own text is Vietnamese."""

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["title_en", "summary_en"],
    )
    title_en = schema.Text(
        title=_("label_title_en", default="Title in English"),
        description=_(
            "help_title_en",
            default="Heads the page on the English site and is found by its search. "
            "Empty: the page is called by kind and number.",
        ),
        required=False,
        max_length=LONGEST,
    )
    directives.widget("title_en", rows=2)
    summary_en = schema.Text(
        title=_("label_summary_en", default="Summary in English"),
        description=_(
            "help_summary_en",
            default="In a few sentences, who it concerns and what it says. The portal "
            "adds kind, number, body and dates by itself.",
        ),
        required=False,
        max_length=LONGEST,
    )
    directives.widget("summary_en", rows=5)


def words_in_english(record: object) -> str:
    """Title and summary, for the search; "" where there is neither."""
    said = (getattr(record, "title_en", ""), getattr(record, "summary_en", ""))
    return " ".join(one for one in said if one)
