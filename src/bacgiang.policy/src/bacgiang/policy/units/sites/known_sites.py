"""What other rooms ask of sites and units without knowing this room (`ISites`)."""

from ...base.sites import ISites
from ..register.lookup import main_unit_code
from ..register.names import unit_name
from .belonging import unit_code_of
from .frame.identity import identity_of
from zope.interface import moduleProvides


__all__ = ["identity_of", "main_unit_code", "unit_code_of", "unit_name"]

moduleProvides(ISites)
