from .person import person, path_of
from .layer import *
from . import by_api
def test_d(access_functional):
    p=access_functional["portal"]
    it=item_of(p,"so-y-te","News Item","draft")
    w=person(p,"site_admin","so-y-te")
    r=by_api.share(w,it); print("XX",r.status_code,r.text[:1500])
    r=by_api.add_section(w,it); print("XX",r.status_code,r.text[:1500])
    r=w.ask("GET",path_of(it)+"/@sharing"); print("XX",r.status_code,r.text[:300])
