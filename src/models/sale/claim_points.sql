-- claim_points: the points that the scorecard gives each open claim.
--
-- grain   claim_id
-- reads   claim_characteristics, scorecard, scorecard_bases
-- units   whole points, the base and one bin of each characteristic; a level that no bin has gets none;
--         main_reason is the characteristic that takes most points off against its best bin
with
bins as (
    select
        characteristic,
        level,
        coalesce(from_number, -1000000000000000) as from_number,
        coalesce(to_number, 1000000000000000) as to_number,
        cast(payment_points as bigint) * 1000000000000 + resolution_points * 1000000 + share_points as points,
        points_lost
    from scorecard
),
-- The three scores are added up as one whole number, each in digits of its own: no score comes near half a million points.
added as (
    select
        c.claim_key,
        c.claim_id,
        cast(bases.payment_points as bigint) * 1000000000000 + bases.resolution_points * 1000000 + bases.share_points
            + coalesce(days_past_due.points, 0) + coalesce(days_to_submission.points, 0)
            + coalesce(days_since_submission.points, 0) + coalesce(principal_open.points, 0)
            + coalesce(debtor_age.points, 0) + coalesce(days_alive.points, 0)
            + coalesce(other_open_claims.points, 0) + coalesce(debtor_paid_share.points, 0)
            + coalesce(debtor_days_late.points, 0) + coalesce(paid_share.points, 0)
            + coalesce(days_since_payment.points, 0) + coalesce(steps_taken.points, 0)
            + coalesce(plans_broken.points, 0) + coalesce(replies.points, 0) + coalesce(claim_type.points, 0)
            + coalesce(debtor_type.points, 0) + coalesce(creditor_id.points, 0) + coalesce(agency_id.points, 0)
            + coalesce(has_phone.points, 0) + coalesce(has_email.points, 0) + coalesce(limitation_basis.points, 0)
            + coalesce(is_judged.points, 0) + coalesce(is_disputed.points, 0) + coalesce(paid_last.points, 0)
            + coalesce(payment_trend.points, 0) as points,
        case
            greatest(
                1,
                coalesce(days_past_due.points_lost, 0),
                coalesce(days_to_submission.points_lost, 0),
                coalesce(days_since_submission.points_lost, 0),
                coalesce(principal_open.points_lost, 0),
                coalesce(debtor_age.points_lost, 0),
                coalesce(days_alive.points_lost, 0),
                coalesce(other_open_claims.points_lost, 0),
                coalesce(debtor_paid_share.points_lost, 0),
                coalesce(debtor_days_late.points_lost, 0),
                coalesce(paid_share.points_lost, 0),
                coalesce(days_since_payment.points_lost, 0),
                coalesce(steps_taken.points_lost, 0),
                coalesce(plans_broken.points_lost, 0),
                coalesce(replies.points_lost, 0),
                coalesce(claim_type.points_lost, 0),
                coalesce(debtor_type.points_lost, 0),
                coalesce(creditor_id.points_lost, 0),
                coalesce(agency_id.points_lost, 0),
                coalesce(has_phone.points_lost, 0),
                coalesce(has_email.points_lost, 0),
                coalesce(limitation_basis.points_lost, 0),
                coalesce(is_judged.points_lost, 0),
                coalesce(is_disputed.points_lost, 0),
                coalesce(paid_last.points_lost, 0),
                coalesce(payment_trend.points_lost, 0)
            )
            when days_past_due.points_lost then 'days_past_due'
            when days_to_submission.points_lost then 'days_to_submission'
            when days_since_submission.points_lost then 'days_since_submission'
            when principal_open.points_lost then 'principal_open'
            when debtor_age.points_lost then 'debtor_age'
            when days_alive.points_lost then 'days_alive'
            when other_open_claims.points_lost then 'other_open_claims'
            when debtor_paid_share.points_lost then 'debtor_paid_share'
            when debtor_days_late.points_lost then 'debtor_days_late'
            when paid_share.points_lost then 'paid_share'
            when days_since_payment.points_lost then 'days_since_payment'
            when steps_taken.points_lost then 'steps_taken'
            when plans_broken.points_lost then 'plans_broken'
            when replies.points_lost then 'replies'
            when claim_type.points_lost then 'claim_type'
            when debtor_type.points_lost then 'debtor_type'
            when creditor_id.points_lost then 'creditor_id'
            when agency_id.points_lost then 'agency_id'
            when has_phone.points_lost then 'has_phone'
            when has_email.points_lost then 'has_email'
            when limitation_basis.points_lost then 'limitation_basis'
            when is_judged.points_lost then 'is_judged'
            when is_disputed.points_lost then 'is_disputed'
            when paid_last.points_lost then 'paid_last'
            when payment_trend.points_lost then 'payment_trend'
            else ''
        end as main_reason
    from claim_characteristics as c
    cross join scorecard_bases as bases
    left join bins as days_past_due on days_past_due.characteristic = 'days_past_due' and days_past_due.level = c.days_past_due_level
        and c.days_past_due_number >= days_past_due.from_number and c.days_past_due_number < days_past_due.to_number
    left join bins as days_to_submission on days_to_submission.characteristic = 'days_to_submission' and days_to_submission.level = c.days_to_submission_level
        and c.days_to_submission_number >= days_to_submission.from_number and c.days_to_submission_number < days_to_submission.to_number
    left join bins as days_since_submission on days_since_submission.characteristic = 'days_since_submission' and days_since_submission.level = c.days_since_submission_level
        and c.days_since_submission_number >= days_since_submission.from_number and c.days_since_submission_number < days_since_submission.to_number
    left join bins as principal_open on principal_open.characteristic = 'principal_open' and principal_open.level = c.principal_open_level
        and c.principal_open_number >= principal_open.from_number and c.principal_open_number < principal_open.to_number
    left join bins as debtor_age on debtor_age.characteristic = 'debtor_age' and debtor_age.level = c.debtor_age_level
        and c.debtor_age_number >= debtor_age.from_number and c.debtor_age_number < debtor_age.to_number
    left join bins as days_alive on days_alive.characteristic = 'days_alive' and days_alive.level = c.days_alive_level
        and c.days_alive_number >= days_alive.from_number and c.days_alive_number < days_alive.to_number
    left join bins as other_open_claims on other_open_claims.characteristic = 'other_open_claims' and other_open_claims.level = c.other_open_claims_level
        and c.other_open_claims_number >= other_open_claims.from_number and c.other_open_claims_number < other_open_claims.to_number
    left join bins as debtor_paid_share on debtor_paid_share.characteristic = 'debtor_paid_share' and debtor_paid_share.level = c.debtor_paid_share_level
        and c.debtor_paid_share_number >= debtor_paid_share.from_number and c.debtor_paid_share_number < debtor_paid_share.to_number
    left join bins as debtor_days_late on debtor_days_late.characteristic = 'debtor_days_late' and debtor_days_late.level = c.debtor_days_late_level
        and c.debtor_days_late_number >= debtor_days_late.from_number and c.debtor_days_late_number < debtor_days_late.to_number
    left join bins as paid_share on paid_share.characteristic = 'paid_share' and paid_share.level = c.paid_share_level
        and c.paid_share_number >= paid_share.from_number and c.paid_share_number < paid_share.to_number
    left join bins as days_since_payment on days_since_payment.characteristic = 'days_since_payment' and days_since_payment.level = c.days_since_payment_level
        and c.days_since_payment_number >= days_since_payment.from_number and c.days_since_payment_number < days_since_payment.to_number
    left join bins as steps_taken on steps_taken.characteristic = 'steps_taken' and steps_taken.level = c.steps_taken_level
        and c.steps_taken_number >= steps_taken.from_number and c.steps_taken_number < steps_taken.to_number
    left join bins as plans_broken on plans_broken.characteristic = 'plans_broken' and plans_broken.level = c.plans_broken_level
        and c.plans_broken_number >= plans_broken.from_number and c.plans_broken_number < plans_broken.to_number
    left join bins as replies on replies.characteristic = 'replies' and replies.level = c.replies_level
        and c.replies_number >= replies.from_number and c.replies_number < replies.to_number
    left join bins as claim_type on claim_type.characteristic = 'claim_type' and claim_type.level = c.claim_type_level
    left join bins as debtor_type on debtor_type.characteristic = 'debtor_type' and debtor_type.level = c.debtor_type_level
    left join bins as creditor_id on creditor_id.characteristic = 'creditor_id' and creditor_id.level = c.creditor_id_level
    left join bins as agency_id on agency_id.characteristic = 'agency_id' and agency_id.level = c.agency_id_level
    left join bins as has_phone on has_phone.characteristic = 'has_phone' and has_phone.level = c.has_phone_level
    left join bins as has_email on has_email.characteristic = 'has_email' and has_email.level = c.has_email_level
    left join bins as limitation_basis on limitation_basis.characteristic = 'limitation_basis' and limitation_basis.level = c.limitation_basis_level
    left join bins as is_judged on is_judged.characteristic = 'is_judged' and is_judged.level = c.is_judged_level
    left join bins as is_disputed on is_disputed.characteristic = 'is_disputed' and is_disputed.level = c.is_disputed_level
    left join bins as paid_last on paid_last.characteristic = 'paid_last' and paid_last.level = c.paid_last_level
    left join bins as payment_trend on payment_trend.characteristic = 'payment_trend' and payment_trend.level = c.payment_trend_level
),
payment as (
    select claim_key, claim_id, points, main_reason, rounded_quotient(points, 1000000000000) as payment_score
    from added
),
parted as (
    select
        claim_key,
        claim_id,
        main_reason,
        payment_score,
        points - payment_score * 1000000000000 as points_left,
        rounded_quotient(points - payment_score * 1000000000000, 1000000) as resolution_score
    from payment
)
select
    claim_key,
    claim_id,
    cast(payment_score as integer) as payment_score,
    cast(resolution_score as integer) as resolution_score,
    cast(points_left - resolution_score * 1000000 as integer) as share_score,
    main_reason
from parted
