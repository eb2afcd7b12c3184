"""What is paid for, and for doing what (decree 18/2014, articles 6 and 7)."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


class Genre(TitledEnum):
    """Genres of the decree's table of highest coefficients."""

    NEWS = "news", _("royalty_genre_news", default="News, reply to readers")
    DRAWING = "drawing", _("royalty_genre_drawing", default="Drawing")
    PHOTO = "photo", _("royalty_genre_photo", default="Photograph")
    COMMENTARY = "commentary", _("royalty_genre_commentary", default="Commentary")
    REPORTAGE = (
        "reportage",
        _("royalty_genre_reportage", default="Reportage, essay, interview"),
    )
    LITERATURE = "literature", _("royalty_genre_literature", default="Literature")
    RESEARCH = "research", _("royalty_genre_research", default="Research")
    ONLINE = "online", _("royalty_genre_online", default="Online exchange, media")


class Part(TitledEnum):
    """What of an item: its text and its photographs are works apart."""

    TEXT = "text", _("royalty_part_text", default="Text")
    PHOTO = "photo", _("royalty_part_photo", default="Photographs")


class Role(TitledEnum):
    """What somebody did. Authors and translators share the royalty; the others have
    fees.
    """

    AUTHOR = "author", _("royalty_role_author", default="Author")
    TRANSLATOR = "translator", _("royalty_role_translator", default="Translator")
    EDITING = "editing", _("royalty_role_editing", default="Editing")
    COLLECTING = "collecting", _("royalty_role_collecting", default="Collecting")
    REVIEWING = "reviewing", _("royalty_role_reviewing", default="Reviewing")
    CARRIED = "carried", _("royalty_role_carried", default="Carried over")


AUTHORS = frozenset({Role.AUTHOR, Role.TRANSLATOR})
FEES = (Role.EDITING, Role.COLLECTING, Role.REVIEWING)
