/** What a join did, for measuring; the counters are added to. */
export interface JoinStatistics {
  /** Different texts after removal of white space. */
  groups: number;
  /** Pairs of different texts that met in a rare token and may, by sizes and positions, be similar. */
  candidates: number;
  /** Pairs the signatures could not tell apart, whose tokens were compared. */
  verifications: number;
  /** Pairs of different texts found similar. For classes: those it took to connect them. */
  similar: number;
}

export function noStatistics(): JoinStatistics {
  return { groups: 0, candidates: 0, verifications: 0, similar: 0 };
}
