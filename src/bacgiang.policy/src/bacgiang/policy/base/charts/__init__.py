"""Charts as SVG, drawn on the server, in the classes of the look.

No library draws them: those at hand put styles and scripts of their own into the SVG,
which the policy of pages refuses and dark or high-contrast looks could not change, or
bring a hundred megabytes with them. Whoever does not see a chart has the table beside
it, and the sentence that the chart bears.
"""
