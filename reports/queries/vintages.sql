-- en: What has each year of submission paid after 6, 12 and 24 months, over principal?
-- nb: Hva har hvert innsendingsår betalt etter 6, 12 og 24 måneder, av hovedstolen?
--
-- A month counts only for vintages that were watched through it, so each column has its own principal.
with paid as (
    select
        vintage_month,
        sum(cash) filter (month < 6) as cash_6,
        sum(cash) filter (month < 12) as cash_12,
        sum(cash) filter (month < 24) as cash_24
    from recovery_triangle
    where clock = 'submission'
    group by vintage_month
)

select
    year(vintages.vintage_month) as submitted_in,
    sum(vintages.claims)::bigint as claims,
    sum(vintages.principal) as principal,
    round(sum(paid.cash_6) filter (observed_months >= 6)
        / sum(vintages.principal) filter (observed_months >= 6), 4) as paid_6_months,
    round(sum(paid.cash_12) filter (observed_months >= 12)
        / sum(vintages.principal) filter (observed_months >= 12), 4) as paid_12_months,
    round(sum(paid.cash_24) filter (observed_months >= 24)
        / sum(vintages.principal) filter (observed_months >= 24), 4) as paid_24_months
from vintages
left join paid using (vintage_month)
where vintages.clock = 'submission'
group by submitted_in
order by submitted_in
