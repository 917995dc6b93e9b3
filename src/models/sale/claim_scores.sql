-- claim_scores: what each open claim will pay in 12 months by the scorecard, and how it stands among those on its curve.
--
-- grain   claim_id
-- reads   claim_points, open_clocks, scorecard_calibrations
-- units   scores in points; probabilities and shares as fractions; null without a card. The relativity is the expected share
--         over its mean among the claims of the same segment and age, weighed by open principal: what the claims of a group
--         are expected to pay together stays what their curve says. Without a card it is 1
with
calibrations as (
    select
        max(case when target = 'payment' then intercept end) as payment_intercept,
        max(case when target = 'payment' then slope end) as payment_slope,
        max(case when target = 'resolution' then intercept end) as resolution_intercept,
        max(case when target = 'resolution' then slope end) as resolution_slope,
        max(case when target = 'share' then intercept end) as share_intercept,
        max(case when target = 'share' then slope end) as share_slope
    from scorecard_calibrations
),
scored as (
    select
        open_clocks.claim_key,
        open_clocks.claim_id,
        open_clocks.clock,
        open_clocks.segment,
        open_clocks.age_months,
        open_clocks.principal_open,
        claim_points.payment_score,
        claim_points.resolution_score,
        claim_points.share_score,
        claim_points.main_reason,
        1 / (1 + exp(-calibrations.payment_intercept - calibrations.payment_slope * claim_points.payment_score))
            as payment_probability,
        1 / (
            1 + exp(-calibrations.resolution_intercept - calibrations.resolution_slope * claim_points.resolution_score)
        ) as resolution_probability,
        1 / (1 + exp(-calibrations.share_intercept - calibrations.share_slope * claim_points.share_score))
            as expected_share
    from open_clocks
    cross join calibrations
    left join claim_points on claim_points.claim_key = open_clocks.claim_key
),
weighed as (
    select
        *,
        sum(principal_open) over (
            partition by clock, segment, age_months rows between unbounded preceding and unbounded following
        ) as group_principal,
        sum(cast(cast(principal_open as double) * expected_share as decimal(38, 12))) over (
            partition by clock, segment, age_months rows between unbounded preceding and unbounded following
        ) as group_expected
    from scored
)
select
    claim_key,
    claim_id,
    segment,
    age_months,
    payment_score,
    payment_probability,
    resolution_score,
    resolution_probability,
    share_score,
    expected_share,
    main_reason,
    coalesce(safe_ratio(expected_share * cast(group_principal as double), cast(group_expected as double)), 1)
        as relativity
from weighed
