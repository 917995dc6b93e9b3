-- stg_companies: every company of the register as it stood at the cut-off date.
--
-- grain   register_row
-- reads   run, tape_companies
-- units   a flag without a day counts as known at the cut-off date (assumed); forced_date is the first of the days given
with
companies as (
    select
        tape_companies.tape_row as register_row,
        coalesce(tape_companies.organisation_form, 'not stated') as organisation_form,
        coalesce(tape_companies.is_bankrupt, tape_companies.bankrupt_date is not null) as is_bankrupt,
        tape_companies.bankrupt_date,
        tape_companies.foreign_insolvency_date,
        coalesce(tape_companies.is_winding_up, tape_companies.winding_up_date is not null) as is_winding_up,
        tape_companies.winding_up_date,
        coalesce(tape_companies.is_forced_winding_up, false) as is_forced,
        least(
            coalesce(tape_companies.forced_no_manager_date, date '9999-12-31'),
            coalesce(tape_companies.forced_no_auditor_date, date '9999-12-31'),
            coalesce(tape_companies.forced_no_accounts_date, date '9999-12-31'),
            coalesce(tape_companies.forced_no_board_date, date '9999-12-31'),
            coalesce(tape_companies.forced_not_deleted_date, date '9999-12-31')
        ) as first_forced_date,
        tape_companies.reconstruction_date,
        tape_companies.deleted_date,
        tape_companies.country,
        run.cut_off_date
    from tape_companies
    cross join run
    where tape_companies.registered_date is null or tape_companies.registered_date <= run.cut_off_date
)
select
    register_row,
    organisation_form,
    (is_bankrupt and coalesce(bankrupt_date <= cut_off_date, true))
    or coalesce(foreign_insolvency_date <= cut_off_date, false)
    or organisation_form = 'KBO' as is_bankrupt,
    case
        when bankrupt_date <= cut_off_date then bankrupt_date
        when foreign_insolvency_date <= cut_off_date then foreign_insolvency_date
    end as bankrupt_date,
    is_winding_up and coalesce(winding_up_date <= cut_off_date, true) as is_winding_up,
    case when winding_up_date <= cut_off_date then winding_up_date end as winding_up_date,
    (is_forced and first_forced_date = date '9999-12-31') or first_forced_date <= cut_off_date as is_forced_winding_up,
    case when first_forced_date <= cut_off_date then first_forced_date end as forced_date,
    case when reconstruction_date <= cut_off_date then reconstruction_date end as reconstruction_date,
    case when deleted_date <= cut_off_date then deleted_date end as deleted_date
from companies
