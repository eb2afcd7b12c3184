"""What is added where: the menu, the forms and the API say the same."""
