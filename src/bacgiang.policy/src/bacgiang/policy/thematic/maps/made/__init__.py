"""What is made of the file of a layer, once, and kept with the site."""
