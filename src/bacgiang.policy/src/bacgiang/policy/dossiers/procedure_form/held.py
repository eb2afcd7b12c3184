"""Which form one applies by for a procedure now."""

from ...citizen.places import LOCAL
from ...law.effect.answers import IN_FORCE
from ...procedures.record.procedure_record import ProcedureRecord
from ...procedures.versions.beside import beside_in
from ...procedures.versions.held import shown
from ...procedures.versions.version import Version
from ...text.collation import sort_key
from ...units.people.answering import is_answering
from ...units.register.lookup import get_unit
from .behavior import NAME
from .store import form_store
from .store import KeptForm
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Offer:
    """`unit`: code of the one to which a dossier goes."""

    form: KeptForm
    record: ProcedureRecord
    unit: str


def offer_of(procedure: DexterityContent) -> Offer | None:
    """None where one does not apply on this portal: the version of today was published
    without a form, the procedure is not in force today, or nobody works on it.
    """
    held = shown(procedure)
    if held is None or held.status not in IN_FORCE:
        return None
    form = _form_with(held.version, procedure)
    if form is None:
        return None
    record = held.version.record()
    units = (*record.doers, procedure.owning_unit)
    unit = next(filter(is_answering, units), "")
    return Offer(form, record, unit) if unit else None


def _form_with(version: Version, procedure: DexterityContent) -> KeptForm | None:
    """That a version was published with, by the number that dossiers name it by."""
    text = beside_in(version, procedure).get(NAME, "").strip()
    kept = form_store().all_of(procedure.UID()) if text else ()
    return next((one for one in reversed(kept) if one.text == text), None)


def carries_out(
    unit: str, procedure: DexterityContent, record: ProcedureRecord
) -> bool:
    """Whether dossiers of it are brought to this unit: those that the record names, its
    owner, and every district where the procedure is carried out in districts.
    """
    if unit in (*record.doers, procedure.owning_unit):
        return True
    found = get_unit(unit)
    # Kinds of units that are places are called as the levels of procedures.
    return found is not None and found.kind in {*LOCAL} & {*record.levels}


def carried_out_by(unit: str) -> list[tuple[str, str]]:
    """Code, and code and title, of the procedures that are brought to a unit."""
    found, asked = get_unit(unit), [{"doers": unit}, {"unit_code": unit}]
    if found is not None and found.kind in LOCAL:
        asked.append({"procedure_levels": found.kind})
    catalog = api.portal.get_tool("portal_catalog")
    public = {"portal_type": "Procedure", "review_state": "published"}
    titles = {
        one.procedure_code: f"{one.Title} ({one.procedure_code})"
        for condition in asked
        for one in catalog(**public, **condition)
    }
    return sorted(titles.items(), key=lambda one: sort_key(one[1]))


def is_offered(procedure: DexterityContent) -> bool:
    """For the page of the procedure."""
    return offer_of(procedure) is not None
