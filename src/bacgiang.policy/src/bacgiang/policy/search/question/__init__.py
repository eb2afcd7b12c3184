"""What is asked of the portal, and what answers: page, feeds, suggestions ask here."""
