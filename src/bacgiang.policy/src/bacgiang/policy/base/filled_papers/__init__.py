"""Papers of Word files that an office changes: filled in, and as PDF. No Zope."""
