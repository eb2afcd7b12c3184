"""Where classes went that stand in pickles: add a line when you move or rename one.

`old module:Name` → `new module:Name`, both below `bacgiang.policy`. What moved twice
may have two steps. A line stays as long as there may be data from before the move.
"""

ALIASES: dict[str, str] = {
    "legal.relations.relation:Standing": "legal.relations.relation:RelationState",
    "editorial.incoming.encoding.store:LeftAsItIsStore": "editorial.incoming.encoding.store:IgnoredEncodingFindings",
    "editorial.incoming.encoding.store:LeftAsItIs": "editorial.incoming.encoding.store:IgnoredEncodingFinding",
    "consultation.outcome.adoptions:Adoption": "consultation.versions.adoptions:Adoption",
    "consultation.outcome.adoptions:AdoptionStore": "consultation.versions.adoptions:AdoptionStore",
    "editorial.acts.seals:Head": "base.seal_log:Head",
    "legal.upload.waiting_files:WaitingFiles": "base.waiting_uploads:WaitingUploads",
    "ops.clock.runs:LastRun": "base.scheduler.runs:LastRun",
    "ops.clock.runs:RunStore": "base.scheduler.runs:RunStore",
    "search.word_index.ranked_text_index:RankedTextIndex": "search.ranked_text_index:RankedTextIndex",
    "units.register.organisation_marker:IOrganisationSection": "units.organisation.marker:IOrganisationSection",
    "consultation.following.followers:Follower": "citizen.following.followers:Follower",
    "consultation.following.followers:Followers": "citizen.following.followers:Followers",
    "consultation.following.followers:KeptFollower": "citizen.following.followers:KeptFollower",
    "consultation.following.outbox:Outbox": "citizen.letters.outbox:Outbox",
    "consultation.opinions.attachments:AttachmentStore": "citizen.attachments.store:AttachmentStore",
    "consultation.opinions.attachments:KeptFiles": "citizen.attachments.store:KeptFiles",
    "petitions.cases.tallies:TallyStore": "citizen.tallies:TallyStore",
    "petitions.handling.asked_store:AskedStore": "citizen.asked:AskedStore",
    "petitions.handling.asked_store:Part": "citizen.asked:Part",
    "petitions.handling.assigned:AssignedStore": "citizen.assigned:AssignedStore",
    "petitions.handling.proposals:Proposal": "citizen.proposals:Proposal",
    "petitions.handling.proposals:ProposalStore": "citizen.proposals:ProposalStore",
    "petitions.standard.store:StandardAnswer": "citizen.standard_answers:StandardAnswer",
    "petitions.standard.store:StandardStore": "citizen.standard_answers:StandardStore",
    "consultation.following.outbox:SlowLane": "citizen.letters.outbox:SlowLane",
}
