// What a claim tape says was paid in all, held against what it says is left.

export const balance = "principal + coalesce(interest, 0) + coalesce(costs, 0)";

/** The total is not what the parts come to less what was paid; where nothing was paid, not what the parts come to. */
export const notLessPaid = `abs(${balance} - coalesce(paid_amount, 0) - total) > 0.01`;

/** The total shows that the parts are what was owed before it was paid, and all of them are: as staging has it. */
export const paidInFull = `coalesce(principal_original is null and paid_amount > 0 and paid_amount >= ${balance} and not ${notLessPaid}, false)`;
