/**
 * Hosts bots on embedded Jetty: the webhook and the WebSocket of each, one health page, and every limit that the
 * server below does not set by itself. {@link dev.parley.server.ParleyServer} is the way in.
 */
@NullMarked
package dev.parley.server;

import org.jspecify.annotations.NullMarked;
