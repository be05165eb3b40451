package org.travaux.signature.dss.internal;

import java.util.function.Supplier;

/**
 * Runs work with the class loader that holds DSS as the thread's context loader: DSS finds its parts through that loader, and
 * fails late and oddly where it is another one.
 */
final class DssLoader {
    private DssLoader() {}

    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DssLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
