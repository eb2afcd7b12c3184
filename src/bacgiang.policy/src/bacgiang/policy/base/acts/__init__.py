"""What every room needs of the record of acts: its kinds, and a way to add to it.

A room names its kinds in a file of its own and registers them with one utility:

    KINDS = ActKinds({"sum": ActDetail(_("act_detail_sum", default="sum"))})
    PAY = KINDS.add("pay", _("act_pay", default="Paid"))

    <utility
        component=".act_kinds.KINDS"
        provides="bacgiang.policy.base.acts.kinds.IActKinds"
        name="royalties"
        />

Then `record_act(PAY, item, details={"sum": 5})` adds a line.
"""
