package org.travaux.collaboration;

import org.travaux.base.Actor;

/**
 * Where somebody's cursor is. It is not stored; the latest wins.
 *
 * @param client which of the actor's windows
 * @param version the version the positions mean
 * @param anchor where the selection began
 * @param head where it ends
 */
public record Presence(String client, Actor actor, long version, int anchor, int head) {}
