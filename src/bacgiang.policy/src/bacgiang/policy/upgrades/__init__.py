"""Take the data of an earlier release over to this one.

`configure.zcml` names the steps. Those of `general.py` install whatever is missing and
may run at any time; what changes data is a module of its own here, named after its
number (`release.py`). `running.py` does it for a site in one transaction, `starting.py`
before an instance serves.
"""
