-- submission_recoveries: what each submitted claim had paid within each horizon; a claim that had paid nothing has no row.
--
-- grain   claim_key, horizon_days
-- reads   horizons, payment_days, submissions
-- units   only claims observed at least the horizon; principal in kroner since submission, reversals taken off
select
    submissions.claim_key,
    horizons.horizon_days,
    cast(sum(payment_days.principal_paid) as decimal(18, 2)) as principal_recovered
from submissions
inner join payment_days on payment_days.claim_key = submissions.claim_key
inner join horizons
    on
        horizons.horizon_days >= payment_days.submission_days
        and horizons.horizon_days <= submissions.observed_days
where submissions.is_followed and payment_days.submission_days >= 0
group by submissions.claim_key, horizons.horizon_days
