"""Products and the enterprises that make them lead to each other, by the tax code."""

from ...base.act_page.parts import Said
from ...editorial.visibility.seen import may_see
from ..collections.data.published import published
from ..collections.fields import ShownField
from ..collections.pages.record_view import RecordView
from ..collections.register import record_named
from ..enterprises.declaration import ENTERPRISES
from ..enterprises.enterprise import IEnterprise
from .declaration import PRODUCTS
from bacgiang.policy import _
from typing import Any


MADE_HERE = _("label_products_of_enterprise", default="Its products in the collection")
MOST = 50


class ProductView(RecordView):
    """The tax code of its maker leads to the enterprise, where the public sees that."""

    def url_of(self, fact: ShownField) -> str:
        if fact.name != "maker_code":
            return super().url_of(fact)
        found: Any = record_named(ENTERPRISES, fact.text)
        is_seen = IEnterprise.providedBy(found) and may_see(found)
        return str(found.absolute_url()) if is_seen else ""


class EnterpriseView(RecordView):
    """With the products that name its tax code."""

    def related(self) -> list[Any]:
        found = self._products()
        return [(MADE_HERE, found)] if found else []

    def _products(self) -> list[Said]:
        """Found by the words that are searched, of which the code is one."""
        code = self.context.code
        answering = published(PRODUCTS, {"text": code})
        found = (self.link_to(one) for one in answering if one.maker_code == code)
        return [one for one, _place in zip(found, range(MOST), strict=False)]
