/** The WebSocket of live drafting: bounds and reads what arrives, asks who it is, and carries messages to and from the authority. */
package org.travaux.live.internal;
