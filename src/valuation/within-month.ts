// How an intensity that is known by month runs within each of them: smoothly, and never the wrong way.

/** Of a month: the intensity at its start and at its end, over its mean. */
export interface Run {
	readonly start: number;
	readonly end: number;
}

/**
 * The intensities gathered by the ends of months are joined by a cubic that rises as they do: its slope where two months
 * meet is their harmonic mean, and at either end of all months what the nearest two say.
 *
 * @param before  the intensity of the month before, of the month itself, and of the month after; 0 or above, undefined
 *                where there is no such month
 * @see Fritsch & Carlson (1980), Monotone piecewise cubic interpolation, SIAM Journal on Numerical Analysis 17, 238–246;
 *      Fritsch & Butland (1984), SIAM Journal on Scientific and Statistical Computing 5, 300–304: the slopes; Smith,
 *      Hyman & Wood (2004), Journal of Population Research 21, 95–98: the same for counts that are known by age group
 */
export function runOf(
	before: number | undefined,
	own: number,
	after: number | undefined,
): Run {
	if (!(own > 0)) return { start: 1, end: 1 };
	return {
		start: slopeTo(before, own, after),
		end: slopeTo(after, own, before),
	};
}

/** The part of a month's intensity that has passed when a part of the month has, 0 to 1. */
export function passedIn({ start, end }: Run, part: number): number {
	const bend = start + end - 2;
	return part * (start + part * (1 - start - bend + part * bend));
}

/** 0 to 2, so that the cubic never falls. */
function slopeTo(
	beside: number | undefined,
	own: number,
	opposite: number | undefined,
): number {
	if (beside !== undefined) return (2 * beside) / (beside + own);
	if (opposite === undefined) return 1;
	return Math.max(0, (3 - opposite / own) / 2);
}
