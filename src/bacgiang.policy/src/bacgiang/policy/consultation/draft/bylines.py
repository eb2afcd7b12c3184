"""What the body that drafts is called in a language."""

from ...base.languages import reads_english
from ...legal.vocabularies.issuers import issuer_named
from ...units.register.names import unit_name
from plone.dexterity.content import DexterityContent


def byline_in(language: str, draft: DexterityContent) -> str:
    """By its English name where it is known, else as the draft names it."""
    if reads_english(language) and not draft.drafting_body:
        return unit_name(draft.owning_unit, language)
    known = issuer_named(draft.byline) if reads_english(language) else None
    return known.title(language) if known is not None else str(draft.byline)
