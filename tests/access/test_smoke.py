import time
def test_x(access_integration):
    p = access_integration["portal"]
    print([o.id for o in p["vi"]["don-vi"]["so-y-te"]["tin-tuc"].objectValues()][:20])
    print(len(p.portal_catalog.unrestrictedSearchResults(SearchableText="kimtu")))
