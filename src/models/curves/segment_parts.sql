-- segment_parts: the segment of a claim by its clock, what it is told by, and its band of days or its size.
--
-- grain   clock, segment_word, part
-- reads   claim_sizes, run, stg_claims, submission_bands
-- units   part is the band of days to submission, or, in the own ledger, what a segment's name says of size;
--         a creditor or agency with fewer than 1000 claims shares its segments with others
with
worded as (
    select
        case run.segment_by
            when 'claim_type' then stg_claims.claim_type
            when 'creditor' then stg_claims.creditor_id
            when 'agency' then stg_claims.agency_id
            when 'size' then claim_sizes.claim_size
            else stg_claims.debtor_type
        end as segment_word,
        run.segment_by
    from stg_claims
    cross join run
    inner join claim_sizes
        on stg_claims.principal between claim_sizes.from_principal and claim_sizes.to_principal
),
words as (
    select
        segment_word,
        segment_by,
        case
            when segment_by not in ('creditor', 'agency') then segment_word
            when count(*) < 1000 then concat('other ', segment_by)
            else concat(segment_by, ' ', segment_word)
        end as told_word
    from worded
    group by segment_word, segment_by
),
parts as (
    select distinct
        'due' as clock,
        words.segment_word,
        case when words.segment_by = 'size' then '' else coalesce(claim_sizes.segment_suffix, '') end as part,
        concat(
            words.told_word,
            ', own ledger',
            case when words.segment_by = 'size' then '' else coalesce(claim_sizes.segment_suffix, '') end
        ) as segment
    from words
    cross join claim_sizes
    union all
    select
        'submission',
        words.segment_word,
        submission_bands.submission_band,
        concat(words.told_word, ', submitted day ', submission_bands.submission_band)
    from words
    cross join submission_bands
)
select
    dense_rank() over (
        order by clock, segment rows between unbounded preceding and current row
    ) as segment_number,
    clock,
    segment_word,
    part,
    segment
from parts
