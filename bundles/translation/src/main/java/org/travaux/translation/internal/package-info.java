/**
 * How segments are kept in step with the source. {@code LogFollower} reads the commit log in order; a {@code StructuralChange}
 * carries blocks that came, went or moved into the other languages, and {@code SegmentStatus} tells what a segment is.
 * {@code Stored…} are the services over the ports: segments, waivers, and the readiness that the clerk sees.
 */
package org.travaux.translation.internal;
