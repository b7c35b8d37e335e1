/**
 * What the service tells the bot: one record for each event of the wire, and the session they belong to.
 * Plain data; nothing here knows JSON, threads or bots.
 */
@NullMarked
package dev.parley.event;

import org.jspecify.annotations.NullMarked;
