package org.travaux.audit;

/**
 * The first link of a chain that does not hold.
 *
 * @param number its place, counted from 1
 * @param code {@code audit.link-missing} (a number is missing or out of order), {@code audit.link-moved} (it does not follow
 *     the link before), {@code audit.link-altered} (its hash is not that of its content) or {@code audit.event-altered} (the
 *     event is not the one whose digest the link holds)
 * @param message one English sentence
 */
public record BrokenLink(long number, String code, String message) {}
