import threading, traceback
import pytest, transaction
from ZODB.Connection import Connection
from plone.namedfile.file import NamedBlobImage, NamedBlobFile
from PIL import Image
import io
from plone import api


def png(w=900,h=700):
    f=io.BytesIO(); Image.new("RGB",(w,h),"red").save(f,"JPEG"); return f.getvalue()

def test_explore(site, boards, client, publish, monkeypatch):
    unit = site["vi"]["don-vi"]["so-y-te"]
    sec = unit["tin-tuc"]
    image = NamedBlobImage(png(), "image/jpeg", "a.jpg")
    items=[]
    news = publish(sec, "so-y-te", "draft", title="Tin", image=image)
    with api.env.adopt_user(username="so-y-te-update"):
        im = api.content.create(news, "Image", title="Anh", image=NamedBlobImage(png(), "image/jpeg", "b.jpg"))
        fi = api.content.create(news, "File", title="Tep", file=NamedBlobFile(b"abc", "text/plain", "b.txt"))
    from bacgiang.policy.testing_people import WAY_TO, STATEMENTS
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in WAY_TO["published"]:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            tool.doActionFor(news, transition, **STATEMENTS.get(transition, {}))
    transaction.commit()
    doc = publish(unit["gioi-thieu"] if "gioi-thieu" in unit else sec, "so-y-te", portal_type="Document", title="Trang")
    gone = publish(sec, "so-y-te", "withdrawn", title="Go")
    p = lambda o: "/"+"/".join(o.getPhysicalPath()[2:])
    print(unit.objectIds(), site["vi"].objectIds())
    paths = ["/vi","/","/en"]+[p(o) for o in site["vi"].objectValues()]+[p(unit)]+[p(o) for o in unit.objectValues()]
    paths += ["/vi/don-vi/so-y-te/@@search?SearchableText=tin", "/@@search", "/vi/sitemap", "/vi/sitemap.xml.gz", "/sitemap.xml.gz", "/vi/rss.xml", p(sec)+"/rss.xml", p(sec)+"/atom.xml"]
    paths += [p(news), p(doc), p(gone), p(im)+"/view", p(im), p(fi)+"/view", p(fi), p(news)+"/@@report-inaccuracy", "/vi/@@join?x=1", "/login", "/vi/accessibility-info","/vi/contact-info", "/nope", "/vi/to-chuc/so-y-te", p(news)+"/@@images/image/preview", p(im)+"/@@images/image/large", p(im)+"/@@images/image/mini", p(news)+"/@@images/image", "/robots.txt", "/favicon.ico"]
    api_paths = [f"/++api++{x}" for x in ("/", "/vi", "/vi/tin-tuc", p(sec), p(news), p(im), p(fi), p(doc), p(gone), "/@search?SearchableText=tin", "/@search?fullobjects=1", p(sec)+"?fullobjects=1", "/vi/@units", "/vi/@navigation", "/vi/@breadcrumbs", "/vi/@types", "/@site", "/@translations", "/vi/@contextnavigation", p(news)+"/@corrections", p(news)+"?expand=breadcrumbs,actions,workflow,navigation", p(news)+"/@comments", "/@act-seals")]
    paths += api_paths
    seen=[]
    main = threading.current_thread()
    orig = Connection.register; oadd = Connection.add
    def register(self, obj):
        if threading.current_thread() is not main:
            seen.append((type(obj), obj._p_oid, "".join(traceback.format_stack(limit=14)[:-1])))
        return orig(self, obj)
    monkeypatch.setattr(Connection, "register", register)
    from Products.SiteErrorLog.SiteErrorLog import SiteErrorLog
    ro=SiteErrorLog.raising
    def raising(self, info):
        if "NotFound" not in str(info[0]): traceback.print_exception(*info)
        return ro(self, info)
    monkeypatch.setattr(SiteErrorLog, "raising", raising)
    c = client()
    for path in paths:
        del seen[:]
        r = c.get(path, headers={"Accept": "text/html" if "++api++" not in path else "application/json"})
        print(r.status_code, path, len(seen))
        for t,o,s in seen:
            print("   ", t, o); print(s)
        if r.status_code==500: print(__import__("json").dumps(1)); transaction.begin()
        for img in []: pass
    assert 0
