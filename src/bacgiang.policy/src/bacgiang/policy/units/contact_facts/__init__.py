"""What facts of a contact look like: telephones, places, hours. No content here."""
