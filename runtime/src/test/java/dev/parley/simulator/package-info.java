/** Tests of the simulator. */
package dev.parley.simulator;
