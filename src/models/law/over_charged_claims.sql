-- over_charged_claims: open claims on which more costs were charged than is certain to be lawful, by reason.
--
-- grain   over_charged_reason
-- reads   claims_with_fees
-- units   NOK; costs_allowed and over_charged are null where the reason is that the law is not known;
--         above_every_reading is the part that no reading of the log covers
select
    over_charged_reason,
    count(*) as claims,
    cast(sum(costs_charged) as decimal(38, 2)) as costs_charged,
    cast(sum(costs_allowed) as decimal(38, 2)) as costs_allowed,
    cast(sum(over_charged) as decimal(38, 2)) as over_charged,
    cast(
        sum(case when costs_charged > costs_highest then costs_charged - costs_highest else 0 end)
        as decimal(38, 2)
    ) as above_every_reading
from claims_with_fees
where over_charged_reason <> ''
group by over_charged_reason
