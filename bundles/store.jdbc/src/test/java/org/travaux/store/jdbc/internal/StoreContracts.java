package org.travaux.store.jdbc.internal;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.travaux.audit.AuditStoreContractTest;
import org.travaux.audit.spi.AuditStore;
import org.travaux.document.CommitLogContractTest;
import org.travaux.document.DocumentStoreContractTest;
import org.travaux.document.DossierStoreContractTest;
import org.travaux.document.RevisionStoreContractTest;
import org.travaux.document.SnapshotStoreContractTest;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;
import org.travaux.document.spi.RevisionStore;
import org.travaux.document.spi.SnapshotStore;
import org.travaux.identity.AccountStoreContractTest;
import org.travaux.identity.DelegationStoreContractTest;
import org.travaux.identity.GrantStoreContractTest;
import org.travaux.identity.PasswordStoreContractTest;
import org.travaux.identity.SessionStoreContractTest;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.DelegationStore;
import org.travaux.identity.spi.GrantStore;
import org.travaux.identity.spi.PasswordStore;
import org.travaux.identity.spi.SessionStore;
import org.travaux.packaging.PackageJobStoreContractTest;
import org.travaux.packaging.spi.PackageStore;
import org.travaux.translation.DroppedStoreContractTest;
import org.travaux.translation.FollowStoreContractTest;
import org.travaux.translation.SegmentStoreContractTest;
import org.travaux.translation.WaiverStoreContractTest;
import org.travaux.translation.spi.DroppedStore;
import org.travaux.translation.spi.FollowStore;
import org.travaux.translation.spi.SegmentStore;
import org.travaux.translation.spi.WaiverStore;

/** What every store promises, whichever database it stands on; a subclass opens one. */
abstract class StoreContracts {
    /** Returns the database that all contracts share. */
    abstract Database database();

    /** Returns a database that nobody has used. */
    abstract Database freshDatabase() throws SQLException;

    @Nested
    class Audit extends AuditStoreContractTest {
        @Override
        protected AuditStore store() {
            return new JdbcAuditStore(database());
        }
    }

    @Nested
    class PackageJobs extends PackageJobStoreContractTest {
        @Override
        protected PackageStore store() {
            return new JdbcPackageStore(database());
        }
    }

    @Nested
    class Commits extends CommitLogContractTest {
        @Override
        protected CommitLog log() {
            return new JdbcCommitLog(database());
        }
    }

    @Nested
    class Documents extends DocumentStoreContractTest {
        @Override
        protected DocumentStore store() {
            return new JdbcDocumentStore(database());
        }

        @Override
        protected DossierStore dossiers() {
            return new JdbcDossierStore(database());
        }
    }

    @Nested
    class Dossiers extends DossierStoreContractTest {
        @Override
        protected DossierStore store() {
            return new JdbcDossierStore(database());
        }
    }

    @Nested
    class Revisions extends RevisionStoreContractTest {
        @Override
        protected RevisionStore store() {
            return new JdbcRevisionStore(database());
        }

        @Override
        protected DocumentStore documents() {
            return new JdbcDocumentStore(database());
        }

        @Override
        protected DossierStore dossiers() {
            return new JdbcDossierStore(database());
        }
    }

    @Nested
    class Snapshots extends SnapshotStoreContractTest {
        @Override
        protected SnapshotStore store() {
            return new JdbcSnapshotStore(database());
        }
    }

    @Nested
    class Accounts extends AccountStoreContractTest {
        @Override
        protected AccountStore store() {
            return new JdbcAccountStore(database());
        }
    }

    @Nested
    class Delegations extends DelegationStoreContractTest {
        @Override
        protected DelegationStore store() {
            return new JdbcDelegationStore(database());
        }
    }

    @Nested
    class Grants extends GrantStoreContractTest {
        @Override
        protected GrantStore store() {
            return new JdbcGrantStore(database());
        }

        @Override
        protected AccountStore accounts() {
            return new JdbcAccountStore(database());
        }
    }

    @Nested
    class Passwords extends PasswordStoreContractTest {
        @Override
        protected PasswordStore store() {
            return new JdbcPasswordStore(database());
        }

        @Override
        protected AccountStore accounts() {
            return new JdbcAccountStore(database());
        }
    }

    @Nested
    class Sessions extends SessionStoreContractTest {
        @Override
        protected SessionStore store() {
            return new JdbcSessionStore(database());
        }

        @Override
        protected AccountStore accounts() {
            return new JdbcAccountStore(database());
        }
    }

    @Nested
    class UnitsOfWork extends UnitOfWorkTests {
        @Override
        Database database() {
            return StoreContracts.this.database();
        }
    }

    @Nested
    class Changelog extends ChangelogTests {
        @Override
        Database fresh() throws SQLException {
            return freshDatabase();
        }
    }

    @Nested
    class Segments extends SegmentStoreContractTest {
        @Override
        protected SegmentStore store() {
            return new JdbcSegmentStore(database());
        }
    }

    @Nested
    class Waivers extends WaiverStoreContractTest {
        @Override
        protected WaiverStore store() {
            return new JdbcWaiverStore(database());
        }
    }

    @Nested
    class Dropped extends DroppedStoreContractTest {
        @Override
        protected DroppedStore store() {
            return new JdbcDroppedStore(database());
        }
    }

    @Nested
    class Followers extends FollowStoreContractTest {
        @Override
        protected FollowStore store() {
            return new JdbcFollowStore(database());
        }
    }
}
