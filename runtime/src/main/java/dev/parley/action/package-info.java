/**
 * What the bot tells the service: one record for each action of the wire, their options, and the replies that
 * handlers build from them. An illegal value is refused when the object is made, so whoever holds one may send it.
 */
@NullMarked
package dev.parley.action;

import org.jspecify.annotations.NullMarked;
