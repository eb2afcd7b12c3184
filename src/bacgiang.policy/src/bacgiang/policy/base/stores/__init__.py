"""Where what was acknowledged is kept: stores of the site, never in content objects.

Check-in overwrites a content object's annotations and copying duplicates them; a store
stands in the annotations of the portal and knows items by their UID.

A room says `approval_store = SiteStore("bacgiang.policy.approvals", ApprovalStore)`
beside the class and names it in its ZCML, `<utility component=".store.approval_store"
/>`. Then set-up and upgrades create it, and `approval_store()` gives the one of the
site, or raises `StoreMissing`: no store that is kept nowhere is ever read or written.
What a site needs besides stores a room registers as a `SiteInstaller`.

Only a site that does not carry the policy has no stores. Subscribers that may meet the
content of such a site ask `has_policy` first and do nothing there.

A value in a BTree is a `stored_value`: see there. What is large, or changes apart from
its neighbours, is a `Persistent` record of its own that holds one.
"""
