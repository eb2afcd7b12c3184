"""The block that shows recovery codes, the one time there is."""

from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class CodesBlock:
    """For pages that make codes; `way_on` is where the person goes afterwards."""

    codes: tuple[str, ...] = ()
    codes_template = ViewPageTemplateFile("codes.pt")

    @property
    def codes_macro(self) -> Any:
        return self.codes_template.macros["codes"]
