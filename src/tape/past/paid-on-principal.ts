// What payments took off each claim's principal, as the whole tape has it: what is unallocated counts as principal.

/** SQL of a relation: claim_id, paid; claims without such payments have no row. */
export const paidOnPrincipal = `
	select claim_id, sum(amount) as paid from tape_payments
	where coalesce(kind, 'unallocated') in ('principal', 'unallocated') group by claim_id`;
