/**
 * The engine: all live calls of a bot, and what happens in each. What a call is (its bot, what it still has to say)
 * stays apart from what it runs on (threads, sockets, timers), which comes in through three small interfaces:
 * {@link dev.parley.call.Line}, {@link dev.parley.call.Workers} and {@link dev.parley.call.CallClock}.
 */
@NullMarked
package dev.parley.call;

import org.jspecify.annotations.NullMarked;
