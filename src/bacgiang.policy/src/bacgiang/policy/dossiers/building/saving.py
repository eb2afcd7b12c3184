"""Keep a form in the field of its procedure, checked as what is typed there is."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.forms.building.tree import Items
from ...citizen.forms.building.tree import may_hold
from ...citizen.forms.building.tree import places
from ...citizen.forms.checking import faults_of_text
from ..procedure_form.behavior import form_text
from ..procedure_form.behavior import in_words
from ..procedure_form.behavior import IOnlineForm
from bacgiang.policy import _
from dataclasses import replace
import json
from plone.dexterity.content import DexterityContent
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


EMPTY = Refusal(
    "empty_group",
    _(
        "builder_refusal_empty",
        default="“${title}” would hold no question. Take it out as a whole, or put "
        "another one into it first.",
    ),
)
MISPLACED = Refusal(
    "misplaced",
    _(
        "builder_refusal_place",
        default="“${inside}” cannot stand in “${title}”. A group holds no groups; a "
        "table holds no papers, groups or tables.",
    ),
)


def items_of(procedure: DexterityContent) -> Items:
    """A copy, to be changed; [] where there is no form."""
    text = form_text(procedure)
    return list(json.loads(text)["items"]) if text else []


def keep(procedure: DexterityContent, items: Items) -> None:
    """None of it where a question is left that cannot be asked so: raises Refused."""
    asked = [one.question for one in places(items)]
    # What is left may depend on what is taken out.
    known = [*(one.question for one in places(items_of(procedure))), *asked]
    titles = {one["name"]: one["title"]["vi"] for one in known}
    for one in asked:
        inside, title = one.get("items"), one["title"]["vi"]
        Refused.raise_for(EMPTY.at(title=title) if inside == [] else None)
        wrong = [each for each in inside or () if not may_hold(one, each)]
        told = (MISPLACED.at(title=title, inside=each["title"]["vi"]) for each in wrong)
        Refused.raise_for(*told)
    text = json.dumps({"items": items}, ensure_ascii=False, indent=1) if items else None
    Refused.raise_for(
        *(
            Refusal(fault.flaw.value, in_words(replace(fault, where=where, what=what)))
            for fault in (faults_of_text(text) if text else ())
            for where, what in [[titles.get(n, n) for n in (fault.where, fault.what)]]
        )
    )
    procedure.online_form = text
    notify(ObjectModifiedEvent(procedure, Attributes(IOnlineForm, "online_form")))
