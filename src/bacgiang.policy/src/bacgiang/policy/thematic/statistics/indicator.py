"""An indicator with its values."""

from ..collections.record import CollectionRecord
from ..collections.record import HELP_CHOICE
from ..collections.record import HELP_EN
from ..collections.record import ICollectionRecord
from ..collections.record import is_code
from ..collections.record import LONGEST_CODE
from ..collections.record import LONGEST_LINE
from ..collections.record import LONGEST_TEXT
from .values.field import are_figures
from .values.field import LONGEST_VALUES
from .values.figures import Figures
from .values.figures import read_figures
from bacgiang.policy import _
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IIndicator(ICollectionRecord):
    """What is measured, by whom, and how it came out."""

    code = schema.TextLine(
        title=_("label_indicator_code", default="Code of the indicator"),
        description=_(
            "help_indicator_code",
            default="As in the province's list of indicators; names the indicator in "
            "its address and does not change.",
        ),
        constraint=is_code,
        max_length=LONGEST_CODE,
    )
    topic = schema.Choice(
        title=_("label_indicator_topic", default="Topic"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.StatisticsTopics",
    )
    measure = schema.TextLine(
        title=_("label_indicator_measure", default="Unit of measure"),
        description=_(
            "help_indicator_measure", default="For example tỷ đồng, người, %, tấn."
        ),
        max_length=60,
    )
    breakdown = schema.Choice(
        title=_("label_indicator_breakdown", default="Parted by"),
        description=_(
            "help_indicator_breakdown",
            default="Of districts the values name the code of their unit, for example "
            "huyen-lang-giang; of sectors, what they are called.",
        ),
        vocabulary="bacgiang.StatisticsBreakdowns",
        default="none",
    )
    chart = schema.Choice(
        title=_("label_indicator_chart", default="Chart"),
        description=_(
            "help_indicator_chart",
            default="The one its page begins with; readers may choose another.",
        ),
        vocabulary="bacgiang.StatisticsCharts",
        default="line",
    )
    data_source = schema.TextLine(
        title=_("label_indicator_source", default="Source of the figures"),
        description=_(
            "help_indicator_source",
            default="The body that counted, and its publication.",
        ),
        max_length=LONGEST_LINE,
    )
    method = schema.Text(
        title=_("label_indicator_method", default="What is counted, and how"),
        description=_(
            "help_indicator_method",
            default="What a reader has to know so as not to misread the values.",
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )
    directives.widget("figures", rows=20)
    figures = schema.Text(
        title=_("label_indicator_figures", default="Values"),
        description=_(
            "help_indicator_figures",
            default="A line for each: period | part | value | mark. The part is empty "
            "for the whole. Rows of a spreadsheet with these four columns can be "
            "pasted as they are. Example: 2023 | | 1234,5 | sơ bộ",
        ),
        required=False,
        constraint=are_figures,
        max_length=LONGEST_VALUES,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["measure_en", "data_source_en", "method_en"],
    )
    measure_en = schema.TextLine(
        title=_("label_indicator_measure_en", default="Unit of measure in English"),
        description=HELP_EN,
        required=False,
        max_length=60,
    )
    data_source_en = schema.TextLine(
        title=_("label_indicator_source_en", default="Source in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_LINE,
    )
    method_en = schema.Text(
        title=_("label_indicator_method_en", default="Method in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_TEXT,
    )


@implementer(IIndicator)
class Indicator(CollectionRecord):
    """An indicator."""

    # Without type hints: Zope keeps annotations of an object where Python keeps those
    # of its class.
    figures = ""

    @property
    def source(self) -> str:
        return self.data_source or self.byline

    def values_read(self) -> Figures:
        return read_figures(self.figures or "")
