"""The page of a draft: text by article, with a way to give an opinion at each."""
