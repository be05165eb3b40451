package org.travaux.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.travaux.document.Revision;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.PackageJob.State;

class PackageJobsTest {
    private final ClerksDesk desk = new ClerksDesk();
    private final Revision revision = desk.frozen(doc(title("t", "Peace"), para("a", "Notes the report;")));
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void stop() {
        open.countDown();
        desk.desk.stop();
    }

    private PackageJob begin() {
        return desk.desk.begin(revision.id(), ClerksDesk.CLERK);
    }

    private void await(PackageJob job, State state) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos(); System.nanoTime() < end; ) {
            if (desk.desk.job(job.id()).state() == state) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(desk.desk.job(job.id()).state()).isEqualTo(state);
    }

    @Test
    void areOneWhileTheSameRevisionIsBeingMade() throws InterruptedException {
        desk.beforeRendering = this::awaitOpen;
        PackageJob first = begin();
        PackageJob second = begin();
        open.countDown();
        await(first, State.DONE);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(desk.packages.of(revision.document())).hasSize(1);
    }

    @Test
    void mayMakeAnotherPackageOnceOneIsThere() throws InterruptedException {
        await(begin(), State.DONE);
        await(begin(), State.DONE);

        assertThat(desk.packages.of(revision.document())).hasSize(2);
    }

    @Test
    void endAsFailedAndKeepNothingWhenAPartFails() throws InterruptedException {
        desk.beforeRendering = () -> {
            throw new IllegalStateException("out of paper");
        };
        PackageJob job = begin();
        await(job, State.FAILED);

        assertThat(desk.desk.job(job.id()).problem()).isPresent();
        assertThat(desk.packages.of(revision.document())).isEmpty();
    }

    @Test
    void endWithTheirDesk() throws InterruptedException {
        desk.beforeRendering = this::awaitOpen;
        PackageJob job = begin();
        await(job, State.RUNNING);

        desk.desk.stop();
        open.countDown();

        await(job, State.FAILED);
        assertThat(desk.packages.of(revision.document())).isEmpty();
    }

    @Test
    void areInterruptedWhereTheProductWasKilledMeanwhile() throws InterruptedException {
        desk.beforeRendering = this::awaitOpen;
        PackageJob job = begin();
        await(job, State.RUNNING);

        PackageJob after = desk.opened().job(job.id());

        assertThat(after.state()).isEqualTo(State.FAILED);
        assertThat(after.problem().orElseThrow().code()).isEqualTo("job.interrupted");
        assertThat(after.revision()).isEqualTo(revision.id());
    }

    @Test
    void keepTheirEndOverARestart() throws InterruptedException {
        PackageJob done = begin();
        await(done, State.DONE);
        desk.beforeRendering = () -> {
            throw new IllegalStateException("out of paper");
        };
        PackageJob failed = begin();
        await(failed, State.FAILED);

        assertThat(desk.opened().job(done.id()).result()).isPresent();
        assertThat(desk.opened().job(failed.id()).problem().orElseThrow().code())
                .isEqualTo("internal");
    }

    private void awaitOpen() {
        try {
            assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
