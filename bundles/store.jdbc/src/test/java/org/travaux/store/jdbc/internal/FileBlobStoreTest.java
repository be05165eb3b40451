package org.travaux.store.jdbc.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.document.BlobStoreContractTest;
import org.travaux.document.spi.BlobStore;

class FileBlobStoreTest extends BlobStoreContractTest {
    @TempDir
    Path directory;

    @Override
    protected BlobStore store() {
        return new FileBlobStore(directory);
    }
}
