"""What the tokens of a record are called on the portal."""

from ..record import choices
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


LEVELS = {
    "central": _("procedure_level_central", default="Central government"),
    "province": _("procedure_level_province", default="Province"),
    "district": _("procedure_level_district", default="District"),
    "commune": _("procedure_level_commune", default="Commune"),
    "other": _("procedure_level_other", default="Other bodies"),
}
KINDS = {
    "delegated": _(
        "procedure_kind_delegated", default="Details regulated as a law provides"
    ),
    "not-delegated": _(
        "procedure_kind_not_delegated",
        default="Details regulated without a law's mandate",
    ),
    "delegated-local": _(
        "procedure_kind_delegated_local",
        default="Details regulated by the province as a law provides",
    ),
    "specific": _("procedure_kind_specific", default="Of this province alone"),
    "internal": _("procedure_kind_internal", default="Internal to the administration"),
    "other": _("procedure_kind_other", default="Other"),
}
AUDIENCES = {
    "citizen": _("audience_citizen", default="Vietnamese citizens"),
    "individual": _("audience_individual", default="Individuals"),
    "household": _("audience_household", default="Households"),
    "community": _("audience_community", default="Communities"),
    "organisation": _("audience_organisation", default="Organisations"),
    "enterprise": _("audience_enterprise", default="Enterprises"),
    "vietnamese-enterprise": _(
        "audience_vietnamese_enterprise", default="Vietnamese enterprises"
    ),
    "foreign-invested-enterprise": _(
        "audience_foreign_invested", default="Enterprises with foreign capital"
    ),
    "cooperative": _("audience_cooperative", default="Cooperatives"),
    "foreigner": _("audience_foreigner", default="Foreigners"),
    "overseas-vietnamese": _("audience_overseas", default="Vietnamese living abroad"),
    "foreign-organisation": _(
        "audience_foreign_organisation", default="Foreign organisations"
    ),
    "official": _("audience_official", default="Officials and public employees"),
    "authority": _("audience_authority", default="State bodies"),
    "party-member": _("audience_party_member", default="Party members"),
    "party-organisation": _(
        "audience_party_organisation", default="Party organisations"
    ),
}
SERVICE_LEVELS = {
    "full": _("service_level_full", default="Online in full"),
    "partial": _("service_level_partial", default="Online in part"),
    "information": _("service_level_information", default="Information only"),
}
WAYS = {
    "direct": _("way_direct", default="In person"),
    "online": _("way_online", default="Online"),
    "post": _("way_post", default="By post"),
    "other": _("way_other", default="In another way"),
}
TIME_UNITS = {
    "working-day": _("time_unit_working_day", default="working days"),
    "day": _("time_unit_day", default="days"),
    "hour": _("time_unit_hour", default="hours"),
    "month": _("time_unit_month", default="months"),
    "year": _("time_unit_year", default="years"),
}
FEE_KINDS = {
    "fee": _("fee_kind_fee", default="Fee"),
    "charge": _("fee_kind_charge", default="State charge"),
}
DECISION_KINDS = {
    "publish": _("decision_kind_publish", default="Publishes the procedure"),
    "amend": _("decision_kind_amend", default="Amends the procedure"),
    "replace": _("decision_kind_replace", default="Replaces the procedure"),
    "abolish": _("decision_kind_abolish", default="Abolishes the procedure"),
}
LANGUAGES = {
    "vi": _("language_vietnamese", default="Vietnamese"),
    "en": _("language_english", default="English"),
}

OF_CHOICES: dict[tuple[str, ...], Mapping[str, Message]] = {
    choices.LEVELS: LEVELS,
    choices.KINDS: KINDS,
    choices.AUDIENCES: AUDIENCES,
    choices.SERVICE_LEVELS: SERVICE_LEVELS,
    choices.WAYS: WAYS,
    choices.TIME_UNITS: TIME_UNITS,
    choices.FEE_KINDS: FEE_KINDS,
    choices.DECISION_KINDS: DECISION_KINDS,
}


def titles_of(tokens: tuple[str, ...]) -> Mapping[str, Message]:
    """What the tokens of a field are called; KeyError where they are of none here."""
    return OF_CHOICES[tokens] if tokens else {}
