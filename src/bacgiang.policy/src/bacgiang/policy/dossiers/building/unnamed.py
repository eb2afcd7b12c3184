"""What the builder named by itself is to be worded before anybody approves it."""

from ...base.refusal import Refusal
from ...citizen.forms.building.tree import Item
from ...citizen.forms.building.tree import places
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from .saving import items_of
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


FIRST = {"vi": "Câu hỏi thứ nhất", "en": "First question"}
OPTIONS = [
    {"value": str(one), "title": {"vi": f"Lựa chọn {one}", "en": f"Choice {one}"}}
    for one in (1, 2)
]
UNNAMED = Refusal(
    "form_unnamed",
    _(
        "builder_refusal_unnamed",
        default="The form for applying online still says “${title}”. Word it by “Build "
        "the form”.",
    ),
    page="online-form",
)


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def unnamed_refuse(procedure: DexterityContent, step: Step) -> list[Refusal]:
    ours = [FIRST, *(one["title"] for one in OPTIONS)]
    found = (_titles(place.question) for place in places(items_of(procedure)))
    left = [title for titles in found for title in titles if title in ours]
    return [UNNAMED.at(title=title["vi"]) for title in left[:1]]


def _titles(asked: Item) -> list[dict[str, str]]:
    return [asked["title"], *(one["title"] for one in asked.get("options", ()))]
