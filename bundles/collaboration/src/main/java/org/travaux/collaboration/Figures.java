package org.travaux.collaboration;

/**
 * What the authority has done since it started, and holds now.
 *
 * @param texts texts with an actor
 * @param subscribers open windows
 * @param queued messages that wait
 * @param commits stored commits, repairs and empty ones included
 * @param rejected commits refused
 * @param droppedSteps steps that became void while rebasing
 * @param repairs system commits that mended block ids
 * @param failedTurns turns whose transaction failed
 * @param slow subscribers let go because they could not keep up
 */
public record Figures(
        int texts,
        int subscribers,
        int queued,
        long commits,
        long rejected,
        long droppedSteps,
        long repairs,
        long failedTurns,
        long slow) {}
