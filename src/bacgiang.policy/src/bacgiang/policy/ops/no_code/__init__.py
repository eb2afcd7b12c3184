"""Nobody but a Manager enters code over the web (15.2, 14.2).

Expressions, templates, rules and scripts run with the rights, or in the browser, of
whoever comes by: who writes them acts in everybody's name. Most of what takes them asks
for a permission that `profiles/default/rolemap.xml` leaves to Managers; here is what
Plone opens without asking for one.
"""
