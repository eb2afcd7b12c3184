"""Online dossiers: a procedure applied for, followed and answered online (2.2c).

What happens to one stands step by step in the log of what citizens send
(`citizen/submissions`); what was answered in its form is apart and encrypted.

    forms/     a form as data, its conditions, what answers to it mean; no Zope
"""
