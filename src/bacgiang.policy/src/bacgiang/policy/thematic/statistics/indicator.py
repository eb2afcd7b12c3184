"""An indicator with its values."""

from ..collections.record import CollectionRecord
from ..collections.record import ICollectionRecord
from ..collections.schema_fields import a_choice
from ..collections.schema_fields import a_line
from ..collections.schema_fields import a_text
from ..collections.schema_fields import english_line
from ..collections.schema_fields import english_text
from ..collections.schema_fields import the_code
from .values.field import are_figures
from .values.field import LONGEST_VALUES
from .values.figures import Figures
from .values.figures import read_figures
from .values.part_names import are_names
from .values.part_names import read_names
from bacgiang.policy import _
from plone.autoform import directives
from plone.supermodel import model
from zope.interface import implementer


class IIndicator(ICollectionRecord):
    """What is measured, by whom, and how it came out."""

    code = the_code(
        _("label_indicator_code", default="Code of the indicator"),
        _(
            "help_indicator_code",
            default="As in the province's list of indicators; names the indicator in "
            "its address and does not change.",
        ),
    )
    topic = a_choice(
        _("label_indicator_topic", default="Topic"), "bacgiang.StatisticsTopics"
    )
    measure = a_line(
        _("label_indicator_measure", default="Unit of measure"),
        _("help_indicator_measure", default="For example tỷ đồng, người, %, tấn."),
        60,
        required=True,
    )
    breakdown = a_choice(
        _("label_indicator_breakdown", default="Parted by"),
        "bacgiang.StatisticsBreakdowns",
        description=_(
            "help_indicator_breakdown",
            default="Of districts the values name the code of their unit, for example "
            "huyen-lang-giang; of sectors, what they are called.",
        ),
        default="none",
    )
    chart = a_choice(
        _("label_indicator_chart", default="Chart"),
        "bacgiang.StatisticsCharts",
        description=_(
            "help_indicator_chart",
            default="The one its page begins with; readers may choose another.",
        ),
        default="line",
    )
    data_source = a_line(
        _("label_indicator_source", default="Source of the figures"),
        _(
            "help_indicator_source",
            default="The body that counted, and its publication.",
        ),
        required=True,
    )
    method = a_text(
        _("label_indicator_method", default="What is counted, and how"),
        _(
            "help_indicator_method",
            default="What a reader has to know so as not to misread the values.",
        ),
    )
    directives.widget("figures", rows=20)
    figures = a_text(
        _("label_indicator_figures", default="Values"),
        _(
            "help_indicator_figures",
            default="A line for each: period | part | value | mark. The part is empty "
            "for the whole. Rows of a spreadsheet with these four columns can be "
            "pasted as they are. Example: 2023 | | 1234,5 | sơ bộ",
        ),
        constraint=are_figures,
        max_length=LONGEST_VALUES,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["measure_en", "data_source_en", "method_en", "part_names_en"],
    )
    measure_en = english_line(
        _("label_indicator_measure_en", default="Unit of measure in English"), 60
    )
    data_source_en = english_line(
        _("label_indicator_source_en", default="Source in English")
    )
    method_en = english_text(
        _("label_indicator_method_en", default="Method in English")
    )
    part_names_en = a_text(
        _("label_indicator_parts_en", default="Sectors and groups in English"),
        _(
            "help_indicator_parts_en",
            default="A line for each: as the values call it | in English. Example: "
            "Dịch vụ | Services",
        ),
        constraint=are_names,
    )


@implementer(IIndicator)
class Indicator(CollectionRecord):
    """An indicator."""

    figures = ""
    part_names_en = None

    @property
    def source(self) -> str:
        return self.data_source or self.byline

    def values_read(self) -> Figures:
        return read_figures(self.figures or "")

    def part_name_in_english(self, part: str) -> str:
        """Of a sector or group; "" where its board gave none."""
        return read_names(self.part_names_en or "").get(part, "")
