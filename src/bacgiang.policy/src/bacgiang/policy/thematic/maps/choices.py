"""Closed lists of layers."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


class Kind(TitledEnum):
    """What a layer shows."""

    LAND_USE = "land-use", _("map_land_use", default="Land-use plan")
    MASTER = "master-plan", _("map_master_plan", default="Construction or urban plan")
    MINERALS = "minerals", _("map_minerals", default="Minerals, water, forests")
    BOUNDARIES = "boundaries", _("map_boundaries", default="Boundaries and places")
    SERVICES = "services", _("map_services", default="Schools, clinics, offices")
    TRAFFIC = "traffic", _("map_traffic", default="Roads and networks")


class System(TitledEnum):
    """In what a file tells coordinates."""

    WGS84 = "wgs84", _("system_wgs84", default="WGS 84, degrees")
    ZONE_107 = "vn2000-107", _("system_107", default="VN-2000, 3° zone, 107°00′")
    ZONE_105 = "vn2000-105", _("system_105", default="VN-2000, 3° zone, 105°00′")
    ZONE_108 = "vn2000-108", _("system_108", default="VN-2000, 3° zone, 108°00′")
    UTM_48 = "vn2000-48", _("system_48", default="VN-2000, 6° zone, 105°00′ (48N)")
    UTM_49 = "vn2000-49", _("system_49", default="VN-2000, 6° zone, 111°00′ (49N)")
    DEGREES = "vn2000", _("system_vn2000", default="VN-2000, degrees")


EPSG = {
    System.WGS84: 4326,
    System.ZONE_107: 9214,
    System.ZONE_105: 5897,
    System.ZONE_108: 5898,
    System.UTM_48: 3405,
    System.UTM_49: 3406,
    System.DEGREES: 4756,
}

VOCABULARIES = {
    "bacgiang.MapKinds": Kind.titles(),
    "bacgiang.MapSystems": System.titles(),
}
