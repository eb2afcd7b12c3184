from .person import person, path_of
from .layer import *
from . import by_page
def test_d(access_functional):
    p=access_functional["portal"]
    it=item_of(p,"so-y-te","News Item","draft")
    w=person(p,"site_admin","so-y-te")
    r=by_page._sharing(w,path_of(it)); print("XX",r.status_code,r.headers.get("Location"))
    r=w.read(path_of(it)+"/@@sharing"); print("XX",r.status_code,r.headers.get("Location"))
    w=person(p,"review","so-y-te")
    for v in ("@@historyview","versions_history_form","@@content-history","@@contenthistory"):
        r=w.read(path_of(it)+"/"+v); print("XX",v,r.status_code,r.headers.get("Location"))
