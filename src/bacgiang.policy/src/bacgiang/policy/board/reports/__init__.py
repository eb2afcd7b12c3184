"""Reports on what the portal's figures tell (6.4, 7.2h, 8.5), and how the regulation
is carried out (15.1).

From below: `forms/` (what is asked in a report, when it is due), `counting/` (figures
of all units in a period, as kept sums), `content/` (what stands in a report), `pages/`,
`standing/`.
"""
