package org.travaux.packaging;

import java.time.Instant;
import java.util.Optional;
import org.travaux.base.RevisionId;

/**
 * The making of a package, as far as it has come.
 *
 * @param done how much of the phase is done
 * @param total how much there is to do in the phase
 * @param result the package, once it is made
 * @param problem why it failed, if it did
 */
public record PackageJob(
        JobId id,
        RevisionId revision,
        State state,
        Phase phase,
        int done,
        int total,
        Optional<PackageId> result,
        Optional<Problem> problem,
        Instant started) {

    /** Whether it is over. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** What is being done. */
    public enum Phase {
        CHECK,
        RENDER,
        SIGN,
        SEAL,
        VERIFY
    }

    /** Why it failed. */
    public record Problem(String code, String message) {}

    /** Returns a new job that has not begun. */
    public static PackageJob waiting(RevisionId revision, Instant now) {
        return new PackageJob(
                JobId.fresh(), revision, State.WAITING, Phase.CHECK, 0, 1, Optional.empty(), Optional.empty(), now);
    }

    /** Tells whether it is over, well or badly. */
    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    /** Returns the job in this phase, with so much of it done. */
    public PackageJob progressed(Phase next, int doneNow, int totalNow) {
        return new PackageJob(id, revision, State.RUNNING, next, doneNow, totalNow, result, problem, started);
    }

    /** Returns the job, done. */
    public PackageJob succeeded(PackageId made) {
        return new PackageJob(
                id, revision, State.DONE, Phase.VERIFY, 1, 1, Optional.of(made), Optional.empty(), started);
    }

    /** Returns the job, failed. */
    public PackageJob failed(String code, String message) {
        return new PackageJob(
                id,
                revision,
                State.FAILED,
                phase,
                done,
                total,
                Optional.empty(),
                Optional.of(new Problem(code, message)),
                started);
    }
}
