package org.travaux.collaboration.internal;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the authority does, for health and metrics. */
final class Ledger {
    final LongAdder commits = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder droppedSteps = new LongAdder();
    final LongAdder repairs = new LongAdder();
    final LongAdder failedTurns = new LongAdder();
    final LongAdder slow = new LongAdder();
}
