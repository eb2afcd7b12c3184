"""Nobody edits what comes from the national database (63/2010, article 17)."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..record.json_form import to_json
from .conversion import record_of
from .field_titles import title_of
from .schema import IProcedure
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest
from zope.i18n import translate


def changed_by_hand(procedure: DexterityContent) -> list[str]:
    """Names of fields that differ from what was taken over."""
    copy = procedure.national
    if copy is None:
        return []
    now = to_json(record_of(procedure))
    return [name for name, value in copy.values.items() if now[name] != value]


def refuse_change_by_hand(procedure: IProcedure, event: object) -> None:
    """Raise BadRequest where a field that was taken over has another value."""
    names = changed_by_hand(procedure)
    if names:
        raise RefusedInput(comes_from_above(names))


def comes_from_above(names: list[str]) -> Refusal:
    titles = [translate(title_of(name), context=getRequest()) for name in names]
    return Refusal(
        "national_field",
        _(
            "refusal_national_field",
            default="${fields}: taken over from the national database and not changed "
            "here. Have it corrected there; the portal takes the correction over.",
            mapping={"fields": ", ".join(f"“{title}”" for title in titles)},
        ),
        names[0],
    )
