package org.travaux.packaging.internal;

import org.travaux.packaging.PackageJob;

/** Hears how far the making of a package has come. */
@FunctionalInterface
interface Progress {
    void at(PackageJob.Phase phase, int done, int total);
}
