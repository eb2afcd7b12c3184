"""A line of the topics is a topic."""

from ...base.settings.lines import each_line
from .topic import topic_of
from bacgiang.policy import _


news_topics = each_line(
    topic_of,
    _(
        "error_setting_topic",
        default="“${line}” is no topic. Write one a line, in three parts: "
        "token | Vietnamese | English.",
    ),
)
