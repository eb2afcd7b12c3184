"""Configuration of the stock portal, written into a folder of its own."""

from bacgiang.policy.ops.seeding.sample_scenes import drawn
from pathlib import Path
from same_content import PICTURES
from same_content import same_content


LOAD = Path(__file__).resolve().parent
WSGI_INI = """\
[server:main]
use = egg:waitress#main
listen = %(http_address)s
threads = 4
clear_untrusted_proxy_headers = true
max_request_body_size = 576716800

[app:zope]
paste.app_factory = stock_app:make_app
zope_conf = %(here)s/zope.conf

[pipeline:main]
pipeline =
    egg:Zope#httpexceptions
    zope

[loggers]
keys = root

[handlers]
keys = file

[formatters]
keys = plain

[logger_root]
level = INFO
handlers = file

[handler_file]
class = FileHandler
args = ("%(here)s/event.log", "a")
level = INFO
formatter = plain

[formatter_plain]
format = %(asctime)s %(levelname)s [%(name)s] %(message)s
"""
ZOPE_CONF = """\
instancehome {folder}
clienthome {folder}
default-zpublisher-encoding utf-8
debug-mode off
security-policy-implementation C
verbose-security off
<zodb_db main>
    mount-point /
    cache-size 40000
    <blobstorage>
        blob-dir {folder}/blobstorage
        <filestorage>
            path {folder}/Data.fs
        </filestorage>
    </blobstorage>
</zodb_db>
"""
SITE_ZCML = """\
<configure
    xmlns="http://namespaces.zope.org/zope"
    xmlns:five="http://namespaces.zope.org/five"
    xmlns:meta="http://namespaces.zope.org/meta"
    >
  <include package="Zope2.App" />
  <include package="Products.Five" />
  <meta:redefinePermission from="zope2.Public" to="zope.Public" />
  <five:loadProducts file="meta.zcml" />
  <five:loadProducts />
  <include package="Products.CMFPlone" />
  <include package="plone.app.caching" />
  <include package="plone.app.iterate" />
  <include package="plone.app.layout" />
  <include package="plone.app.multilingual" />
  <include package="plone.app.upgrade" />
  <include package="plone.classicui" />
  <include package="plone.distribution" />
  <include package="plone.restapi" />
  <include package="plonetheme.barceloneta" />
  <five:loadProductsOverrides />
</configure>
"""


def write_files(folder: Path) -> Path:
    """Write all files; the path of the WSGI configuration.

    The packages are those that the portal itself includes, without its own two.
    """
    (folder / "etc").mkdir(parents=True)
    (folder / "blobstorage").mkdir()
    (folder / "etc" / "site.zcml").write_text(SITE_ZCML, encoding="utf-8")
    conf = ZOPE_CONF.format(folder=folder)
    (folder / "zope.conf").write_text(conf, encoding="utf-8")
    (folder / PICTURES).mkdir()
    for one in same_content().news:
        if one.picture is not None:
            picture = drawn(one.picture["scene"], one.picture["alt"])
            (folder / PICTURES / one.picture_name).write_bytes(picture)
    ini = folder / "wsgi.ini"
    ini.write_text(WSGI_INI, encoding="utf-8")
    return ini
