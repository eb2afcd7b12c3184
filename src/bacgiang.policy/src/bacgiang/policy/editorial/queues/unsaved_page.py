"""`@@unsaved-text?text=<id>`: what one typed and has not saved, to copy or drop it.

The form itself offers it too, where there still is one.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import PRIVATE_UNLISTED
from ...text.files.html_text import html_paragraphs
from ...text.files.html_tree import looks_like_html
from ...units.people.unsaved.keeping import finish
from ...units.people.unsaved.keeping import texts_of
from bacgiang.policy import _
from plone import api
from zExceptions import NotFound


DROPPED = _("message_unsaved_dropped", default="What you had typed there is dropped.")
# Below that a value is a choice, not words.
SHORTEST = 3


class UnsavedTextPage(ActPage):
    """Of its owner alone: to anybody else there is no such text."""

    headers = PRIVATE_UNLISTED
    address_fields = ("text",)

    def prepare(self) -> None:
        """Raises NotFound for what is not kept, or not of who asks."""
        named, mine = self.form_value("text"), texts_of(self._user)
        found = next((one for one in mine if one.identifier == named), None)
        if found is None:
            raise NotFound
        self.kept = found

    def act(self) -> None:
        finish(self._user, self.kept.identifier, self.request)
        self.redirect(f"{self.context.absolute_url()}/@@my-work", DROPPED)

    @property
    def _user(self) -> str:
        return str(api.user.get_current().getId())

    def fields(self) -> list[tuple[str, str]]:
        """Label and words of each field that people see and that has words."""
        labels = self.kept.text["labels"]
        said = (
            (labels.get(name, ""), labels.get(f"{name}={value}") or _readable(value))
            for name, value in self.kept.text["fields"]
        )
        return [one for one in said if one[0] and len(one[1]) >= SHORTEST]


def _readable(value: str) -> str:
    if not looks_like_html(value):
        return value.strip()
    lines = html_paragraphs(value)
    return "\n".join("".join(one.text for one in line) for line in lines)
