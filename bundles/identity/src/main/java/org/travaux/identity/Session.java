package org.travaux.identity;

import java.time.Instant;
import org.travaux.base.AccountId;
import org.travaux.base.Digest;

/**
 * A session as it is stored: no secret of it.
 *
 * @param id the digest of its token
 * @param opened when somebody signed in
 * @param expires when it ends if nothing more is asked
 */
public record Session(Digest id, AccountId account, Instant opened, Instant expires) {}
