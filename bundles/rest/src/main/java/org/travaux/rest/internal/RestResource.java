package org.travaux.rest.internal;

/**
 * Marks a component whose JAX-RS annotations make it a part of the API. Each knows only the services it delegates to: parse,
 * delegate, present. A resource whose service is away is away too, and comes back with it.
 */
interface RestResource {}
