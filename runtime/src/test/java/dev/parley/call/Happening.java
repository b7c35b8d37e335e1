package dev.parley.call;

/**
 * What has to happen in the random calls, or their rules would hold for nothing. The number is how often at least, in
 * 100,000 calls: about half of what is usual.
 */
enum Happening {
    HELD(7_000),
    HELD_AT_A_REPORT(300),
    HELD_BEHIND_ONE_THAT_DOES_NOT_END(5_000),
    GAVE_UP(700),
    REPLIED_IN_TIME(100_000),
    REPLIED_LATE(2_000),
    REPLIED_DURING_HOLD(1_000),
    REPLIED_BY_A_LONGER_DEADLINE(3_000),
    REPLY_DROPPED(20_000),
    CANCELLED(10_000),
    IGNORED_THAT(6_000),
    STAGE_CANCELLED(2_000),
    CHAIN_WENT_ON(5_000),
    CHAIN_KEPT(2_000),
    HUNG_UP(6_000),
    PROMPTED(4_000),
    PROMPTED_AGAIN(200),
    GATHERED(1_000),
    REFUSED(400),
    FAILED_TO_TAKE_KEYS(400),
    WORD_IN_PLACE_OF_KEYS(600),
    GATHERING_GIVEN_UP(100),
    STOPPED_THE_PROMPT(1_000),
    SILENCE_REPROMPTED(800),
    WORD_REPROMPTED(2_000),
    ENDED_BY_THE_BOT(500),
    ENDED_AFTER_TURNS(300),
    ENDED_AFTER_ERRORS(500),
    ENDED_AFTER_TIME(500),
    CAME_TWICE(1_000),
    ANSWERED_TWICE(200),
    ARRAY_IN_ANSWER(1_000),
    ARRAY_PUSHED(2_000),
    SENTENCE_ANSWERED(200),
    SENTENCE_PUSHED(800),
    TEXT_CUT_OFF(2_000),
    TEXT_FAILED(200),
    LINE_BROKE(8_000),
    TRANSPORT_CHANGED(100_000),
    BEGAN_AGAIN(10_000),
    CAME_TOO_LATE(10_000),
    FORGOTTEN_IN_SILENCE(8_000);

    final int atLeast;

    Happening(int atLeast) {
        this.atLeast = atLeast;
    }
}
