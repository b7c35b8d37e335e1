/**
 * The service's side of a call, in memory and on a virtual clock, or over a real wire, for tests:
 * {@link dev.parley.simulator.SimulatedCall} is where a test begins. Nothing here needs a test framework, and nothing else in Parley needs this package.
 */
@NullMarked
package dev.parley.simulator;

import org.jspecify.annotations.NullMarked;
