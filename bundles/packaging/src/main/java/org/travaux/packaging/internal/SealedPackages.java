package org.travaux.packaging.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.NotFound;
import org.travaux.base.RevisionId;
import org.travaux.base.Unavailable;
import org.travaux.document.Documents;
import org.travaux.document.Revisions;
import org.travaux.document.spi.BlobStore;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.JobId;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.Packages;
import org.travaux.packaging.spi.PackageStore;

/** Makes packages one after another on a thread of its own; what waits is bounded, and so is what is remembered of it. */
@Component
public final class SealedPackages implements Packages {
    private static final Logger LOG = LoggerFactory.getLogger(SealedPackages.class);
    private static final int WAITING = 20;
    private static final int REMEMBERED = 200;

    private final PackageMaker maker;
    private final Documents documents;
    private final Revisions revisions;
    private final PackageStore store;
    private final BlobStore blobs;
    private final AuditTrail trail;
    private final Clock clock;
    private final ThreadPoolExecutor desk;
    private final Map<JobId, PackageJob> jobs = new LinkedHashMap<>(); // guarded by itself

    @Activate
    public SealedPackages(
            @Reference PackageMaker maker,
            @Reference Documents documents,
            @Reference Revisions revisions,
            @Reference PackageStore store,
            @Reference BlobStore blobs,
            @Reference AuditTrail trail,
            @Reference Clock clock) {
        this.maker = maker;
        this.documents = documents;
        this.revisions = revisions;
        this.store = store;
        this.blobs = blobs;
        this.trail = trail;
        this.clock = clock;
        this.desk = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, "travaux-packaging"));
        desk.allowCoreThreadTimeOut(true);
    }

    /** What is being made when the product stops ends as failed; a package is kept whole or not at all. */
    @Deactivate
    void stop() {
        desk.shutdownNow();
        synchronized (jobs) {
            jobs.replaceAll((id, job) -> job.isOver() ? job : interrupted(job));
        }
    }

    @Override
    public PackageJob begin(RevisionId revision, Actor by) {
        revisions.get(revision);
        synchronized (jobs) {
            Optional<PackageJob> making = jobs.values().stream()
                    .filter(job -> job.revision().equals(revision) && !job.isOver())
                    .findFirst();
            return making.orElseGet(() -> start(PackageJob.waiting(revision, clock.now()), by));
        }
    }

    private PackageJob start(PackageJob job, Actor by) {
        store.keep(job);
        try {
            desk.execute(() -> run(job, by));
        } catch (RejectedExecutionException e) {
            keepEnd(job.failed("package.busy", "Too many packages were being made."));
            throw Unavailable.throttled("package.busy", "Too many packages are being made at the moment.", 30);
        }
        remember(job);
        return job;
    }

    @Override
    public PackageJob job(JobId id) {
        synchronized (jobs) {
            if (jobs.containsKey(id)) {
                return jobs.get(id);
            }
        }
        PackageJob kept = store.job(id).orElseThrow(() -> NotFound.of("job", id));
        return kept.isOver() ? kept : interrupted(kept);
    }

    @Override
    public DocumentPackage get(PackageId id) {
        return store.find(id).orElseThrow(() -> NotFound.of("package", id));
    }

    @Override
    public List<DocumentPackage> of(DocumentId document) {
        return store.of(document);
    }

    @Override
    public byte[] container(PackageId id) {
        return blobs.get(get(id).container()).orElseThrow(() -> NotFound.of("package", id));
    }

    @Override
    public byte[] download(PackageId id, Actor by) {
        DocumentPackage made = get(id);
        byte[] container = container(id);
        trail.record(
                AuditChain.of(documents.get(made.document()).dossier()),
                by,
                "package.downloaded",
                "document:" + made.document(),
                Map.of("package", id.value(), "sha256", made.container().hex()));
        return container;
    }

    private void run(PackageJob job, Actor by) {
        PackageJob[] latest = {job};
        try {
            DocumentPackage made = maker.make(job.revision(), by, (phase, done, total) -> {
                refuseIfStopped();
                latest[0] = latest[0].progressed(phase, done, total);
                remember(latest[0]);
            });
            remember(latest[0].succeeded(made.id()));
            LOG.info("Made package {} of revision {}", made.id(), made.revision());
        } catch (DomainException e) {
            LOG.warn("No package of revision {} was made by job {}: {}", job.revision(), job.id(), e.code());
            remember(latest[0].failed(e.code(), e.getMessage()));
        } catch (RuntimeException
                | LinkageError e) { // the top of this thread: the job must end, and the log must say why
            LOG.error("The package of revision {} failed in job {}", job.revision(), job.id(), e);
            remember(latest[0].failed("internal", "Something went wrong here. It has been recorded."));
        }
    }

    private void refuseIfStopped() {
        if (desk.isShutdown()) {
            throw stopped();
        }
    }

    private static PackageJob interrupted(PackageJob job) {
        Unavailable why = stopped();
        return job.failed(why.code(), why.getMessage());
    }

    private static Unavailable stopped() {
        return Unavailable.because(
                "job.interrupted", "The product was stopped while it made the package; nothing was kept.");
    }

    private void remember(PackageJob job) {
        synchronized (jobs) {
            if (jobs.containsKey(job.id()) && jobs.get(job.id()).isOver()) {
                return;
            }
            jobs.put(job.id(), job);
            if (job.isOver()) {
                keepEnd(job);
            }
            jobs.values().stream()
                    .filter(PackageJob::isOver)
                    .limit(Math.max(0, jobs.size() - REMEMBERED))
                    .map(PackageJob::id)
                    .toList()
                    .forEach(jobs::remove);
        }
    }

    /** Keeps how a job ended. Where that fails it stays known as begun, so that it is said to be interrupted later. */
    private void keepEnd(PackageJob job) {
        try {
            store.keep(job);
        } catch (RuntimeException e) {
            LOG.warn("The end of job {} could not be recorded", job.id(), e);
        }
    }
}
