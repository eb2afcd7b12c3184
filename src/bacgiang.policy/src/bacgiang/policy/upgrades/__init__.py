"""Take the data of an earlier release over to this one.

`configure.zcml` names the steps that install whatever is missing (`general.py`), which
may run at any time; a step that changes data its room registers for the number of the
release (`release.py`). `running.py` does it for a site in one transaction,
`starting.py` before an instance serves.
"""
