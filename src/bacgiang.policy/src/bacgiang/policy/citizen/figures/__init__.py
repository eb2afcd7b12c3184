"""How units do with what citizens send, by unit and what it is about: for all."""
