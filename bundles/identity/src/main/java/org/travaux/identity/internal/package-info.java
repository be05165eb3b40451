/**
 * How people are known and what is decided about them.
 *
 * <p>{@code KeptAccounts}, {@code KeptDelegations}, {@code GrantedMembers} and {@code TokenSessions} are the services over the
 * stores; {@code GrantedAccess} is the one table of which role may do what. {@code Argon2PasswordHasher} hashes passwords,
 * {@code LoginThrottle} slows down who guesses them and {@code KnownDevices} tells it whom not to, {@code FirstAdministrator} makes the first account of an empty store.
 */
package org.travaux.identity.internal;
