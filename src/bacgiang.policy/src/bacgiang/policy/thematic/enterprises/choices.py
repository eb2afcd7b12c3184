"""Closed lists of enterprises."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


# Decision 27/2018/QĐ-TTg, level 1 of the Vietnam Standard Industrial Classification.
SECTIONS = {
    "A": _("vsic_a", default="Agriculture, forestry and fishing"),
    "B": _("vsic_b", default="Mining and quarrying"),
    "C": _("vsic_c", default="Manufacturing"),
    "D": _("vsic_d", default="Electricity, gas, steam, air conditioning"),
    "E": _("vsic_e", default="Water supply; waste management"),
    "F": _("vsic_f", default="Construction"),
    "G": _("vsic_g", default="Wholesale, retail; repair of motor vehicles"),
    "H": _("vsic_h", default="Transportation and storage"),
    "I": _("vsic_i", default="Accommodation and food service"),
    "J": _("vsic_j", default="Information and communication"),
    "K": _("vsic_k", default="Finance, banking and insurance"),
    "L": _("vsic_l", default="Real estate"),
    "M": _("vsic_m", default="Professional, scientific, technical activities"),
    "N": _("vsic_n", default="Administrative and support services"),
    "O": _("vsic_o", default="Party, State administration, defence, social security"),
    "P": _("vsic_p", default="Education and training"),
    "Q": _("vsic_q", default="Health and social work"),
    "R": _("vsic_r", default="Arts, entertainment and recreation"),
    "S": _("vsic_s", default="Other services"),
    "T": _("vsic_t", default="Households as employers or producers"),
    "U": _("vsic_u", default="International organisations"),
}


class Size(TitledEnum):
    """By the law on support for small and medium enterprises."""

    MICRO = "micro", _("enterprise_micro", default="Micro")
    SMALL = "small", _("enterprise_small", default="Small")
    MEDIUM = "medium", _("enterprise_medium", default="Medium")
    LARGE = "large", _("enterprise_large", default="Large")


class Status(TitledEnum):
    """Whether it works."""

    ACTIVE = "active", _("enterprise_active", default="Active")
    PAUSED = "paused", _("enterprise_paused", default="Suspended for a time")
    ENDED = "ended", _("enterprise_ended", default="Dissolved")


VOCABULARIES = {
    "bacgiang.VsicSections": SECTIONS,
    "bacgiang.EnterpriseSizes": Size.titles(),
    "bacgiang.EnterpriseStatuses": Status.titles(),
}
