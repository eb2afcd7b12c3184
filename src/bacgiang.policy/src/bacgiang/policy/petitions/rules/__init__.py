"""How long an answer may take, what petitions are about, what goes elsewhere: data."""
