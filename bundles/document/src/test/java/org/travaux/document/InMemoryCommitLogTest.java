package org.travaux.document;

import org.travaux.document.spi.CommitLog;

class InMemoryCommitLogTest extends CommitLogContractTest {
    private final CommitLog log = new InMemoryCommitLog();

    @Override
    protected CommitLog log() {
        return log;
    }
}
