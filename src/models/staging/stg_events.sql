-- stg_events: steps and incidents known at the cut-off date.
--
-- grain   event_row
-- reads   run, tape_claims, tape_events
-- units   claim_key is the number of the claim, for texts take most of the room and the time of this relation
select
    tape_events.tape_row as event_row,
    tape_claims.tape_row as claim_key,
    tape_events.event_date,
    tape_events.kind as event_kind,
    tape_events.channel,
    tape_events.amount,
    tape_events.deadline_date,
    tape_events.fee
from tape_events
cross join run
left join tape_claims on tape_claims.claim_id = tape_events.claim_id
where tape_events.event_date <= run.cut_off_date
