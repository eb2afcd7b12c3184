"""Follow a draft, a unit or all drafts; notices to authors."""
