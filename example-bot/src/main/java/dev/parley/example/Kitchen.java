package dev.parley.example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Knows how long an order takes, and takes its time to say so, as other systems do. */
interface Kitchen {

    /** The kitchen of the example: it answers after three seconds. */
    Kitchen SLOW =
            order -> CompletableFuture.supplyAsync(() -> 20, CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));

    /** Completes with the minutes until the order is ready. */
    CompletionStage<Integer> minutes(Order order);
}
