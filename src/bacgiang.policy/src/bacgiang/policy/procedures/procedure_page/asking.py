"""Where a question about a procedure goes: to the unit in charge."""

from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import find_site
from ..record.procedure_record import ProcedureRecord
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from urllib.parse import quote
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def question_address(
    procedure: DexterityContent, record: ProcedureRecord, request: HTTPRequest
) -> str:
    """A letter with its subject written, else the unit's site; empty without both."""
    unit = get_unit(procedure.owning_unit)
    if unit is None or not unit.email:
        unit = unit if unit is not None else get_unit(main_unit_code())
        site = find_site(unit.code) if unit is not None else None
        return site.absolute_url() if site is not None else ""
    subject = translate(
        _(
            "subject_question",
            default="Question about procedure ${code}: ${title}",
            mapping={"code": record.code, "title": record.title[:150]},
        ),
        context=request,
    )
    return f"mailto:{quote(unit.email, safe='@.')}?subject={quote(subject, safe='')}"
