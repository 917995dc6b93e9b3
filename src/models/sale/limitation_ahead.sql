-- limitation_ahead: how much of each segment becomes time-barred in each month to come, if nobody acts.
--
-- grain   segment, month
-- reads   sale_subjects
-- units   month 1 is the month after the cut-off date; 0 stands for what lives beyond 36 months, is barred already or is not known
with
ends as (
    select
        segment,
        case
            when sale_bar = 'time-barred' or months_left is null or months_left < 0 or months_left >= 36 then 0
            else months_left + 1
        end as "month",
        principal_open
    from sale_subjects
)
select
    segment,
    "month",
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal
from ends
group by segment, "month"
