"""What values of the registers' indexes are called."""

from ...legal.effect.labels import STATUS_TITLES
from ...legal.vocabularies.tables import titles_in
from ...units.register.lookup import all_units
from ..vocabularies import titles
from ..vocabularies.choices import FIELDS
from bacgiang.policy import _
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


ONLINE = {
    "yes": _("is_online_yes", default="One can apply online"),
    "no": _("is_online_no", default="One cannot apply online"),
}


def value_titles(language: str, request: HTTPRequest) -> dict[str, dict[str, str]]:
    """Titles by index and value, in a language."""

    def said(named: Any) -> dict[str, str]:
        return {
            token: translate(title, context=request, target_language=language)
            for token, title in named.items()
        }

    return {
        "procedure_field": titles_in(FIELDS, language),
        "doers": {unit.code: unit.name_in(language) for unit in all_units()},
        "audiences": said(titles.AUDIENCES),
        "procedure_levels": said(titles.LEVELS),
        "service_level": said(titles.SERVICE_LEVELS),
        "is_online": said(ONLINE),
        "effect_today": said({one.value: name for one, name in STATUS_TITLES.items()}),
    }
