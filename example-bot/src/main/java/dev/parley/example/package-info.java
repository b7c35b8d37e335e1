/** Mario's pizzeria answers the phone: the tutorial of Parley, and a real consumer of its two artifacts. */
@NullMarked
package dev.parley.example;

import org.jspecify.annotations.NullMarked;
