"""What the main board keeps of tasks: in two languages, in the order of lists."""

from ...base.languages import reads_english
from ...base.stores.value import stored_value


@stored_value
class TaskLink:
    """A task that is asked for often. `to` is an address of the portal or of another
    site, else words to search for; `to_en` the same for English, "" for no other.
    """

    title: str
    title_en: str
    to: str
    to_en: str = ""

    def title_in(self, language: str) -> str:
        return self.title_en if reads_english(language) else self.title

    def to_in(self, language: str) -> str:
        return (reads_english(language) and self.to_en) or self.to


@stored_value
class LifeEvent:
    """Something in a life for which people need an authority.

    `procedures`: codes, names of fields of activity, or words of titles; `units`: codes
    of units that answer for it; `documents`: numbers, or words of titles; `pages`:
    what else belongs to it, "address below /vi | address below /en".
    """

    id: str
    title: str
    title_en: str
    lead: str
    lead_en: str
    icon: str
    procedures: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()

    def title_in(self, language: str) -> str:
        return self.title_en if reads_english(language) else self.title

    def lead_in(self, language: str) -> str:
        return self.lead_en if reads_english(language) else self.lead


@stored_value
class Tasks:
    """`examples`: words that the search of the first page offers, the English ones
    after a "|".
    """

    examples: tuple[str, ...] = ()
    links: tuple[TaskLink, ...] = ()
    events: tuple[LifeEvent, ...] = ()
