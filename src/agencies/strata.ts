// Like with like: what each collector would have resolved if it had done as well as all of them on each kind of claim.

/** Placements of one collector in one stratum, all watched as long as the horizon. Kroner. */
export interface StratumCount {
	readonly agency: string;
	/** Claims of one stratum are alike in debtor type, kind, size and days to submission. */
	readonly stratum: string;
	readonly placements: number;
	readonly resolved: number;
	readonly principal: number;
	readonly recovered: number;
}

export interface Standardised {
	readonly agency: string;
	readonly placements: number;
	readonly resolved: number;
	readonly principal: number;
	readonly recovered: number;
	/** Placements in strata where another collector has placements too; only these are compared. */
	readonly compared: number;
	readonly observed: number;
	readonly expected: number;
	/** Of the number resolved, if each stratum resolved as it does in all. */
	readonly variance: number;
	readonly comparedPrincipal: number;
	readonly comparedRecovered: number;
	readonly expectedRecovered: number;
}

/**
 * Indirect standardisation: expected = sum over strata of own placements × the pooled rate of the stratum.
 *
 * @param counts   one row per collector and stratum
 * @param peers    collectors whose placements make the pooled rates; others are held against them
 * @returns        one row per collector, in the order they first come
 * @see Breslow & Day (1987), Statistical Methods in Cancer Research II, ch. 2
 */
export function standardised(
	counts: readonly StratumCount[],
	peers: ReadonlySet<string>,
): Standardised[] {
	const pools = pooled(counts.filter(({ agency }) => peers.has(agency)));
	const agencies = [...new Set(counts.map(({ agency }) => agency))];
	return agencies.map((agency) =>
		against(
			agency,
			counts.filter((count) => count.agency === agency),
			pools,
		),
	);
}

interface Pool {
	readonly agencies: Set<string>;
	placements: number;
	resolved: number;
	principal: number;
	recovered: number;
}

function pooled(counts: readonly StratumCount[]): Map<string, Pool> {
	const pools = new Map<string, Pool>();
	for (const count of counts) {
		const pool = pools.get(count.stratum) ?? {
			agencies: new Set(),
			...{ placements: 0, resolved: 0, principal: 0, recovered: 0 },
		};
		pool.agencies.add(count.agency);
		pool.placements += count.placements;
		pool.resolved += count.resolved;
		pool.principal += count.principal;
		pool.recovered += count.recovered;
		pools.set(count.stratum, pool);
	}
	return pools;
}

function against(
	agency: string,
	counts: readonly StratumCount[],
	pools: ReadonlyMap<string, Pool>,
): Standardised {
	const compared = counts.flatMap((count) => {
		const pool = pools.get(count.stratum);
		const others = [...(pool?.agencies ?? [])].some((one) => one !== agency);
		return pool && others ? [{ ...count, pool }] : [];
	});
	const rate = (pool: Pool) => pool.resolved / pool.placements;
	return {
		agency,
		placements: total(counts, ({ placements }) => placements),
		resolved: total(counts, ({ resolved }) => resolved),
		principal: total(counts, ({ principal }) => principal),
		recovered: total(counts, ({ recovered }) => recovered),
		compared: total(compared, ({ placements }) => placements),
		observed: total(compared, ({ resolved }) => resolved),
		expected: total(
			compared,
			({ placements, pool }) => placements * rate(pool),
		),
		variance: total(
			compared,
			({ placements, pool }) => placements * rate(pool) * (1 - rate(pool)),
		),
		comparedPrincipal: total(compared, ({ principal }) => principal),
		comparedRecovered: total(compared, ({ recovered }) => recovered),
		expectedRecovered: total(compared, ({ principal, pool }) =>
			pool.principal > 0 ? (principal * pool.recovered) / pool.principal : 0,
		),
	};
}

function total<Row>(
	rows: readonly Row[],
	amount: (row: Row) => number,
): number {
	return rows.reduce((all, row) => all + amount(row), 0);
}
