-- stg_events: steps and incidents known at the cut-off date.
--
-- grain   event_row
-- reads   run, tape_events
select
    tape_events.tape_row as event_row,
    tape_events.claim_id,
    tape_events.event_date,
    tape_events.kind as event_kind,
    tape_events.channel,
    tape_events.amount,
    tape_events.deadline_date,
    tape_events.fee
from tape_events
cross join run
where tape_events.event_date <= run.cut_off_date
