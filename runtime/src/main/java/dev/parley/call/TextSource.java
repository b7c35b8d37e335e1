package dev.parley.call;

/** Who writes the text of a {@link Recital}. Called without a lock, since what it calls is code of the user's. */
interface TextSource {

    /** A source that has nothing to say. */
    TextSource NOBODY = new TextSource() {
        @Override
        public void more() {}

        @Override
        public void stop() {}
    };

    /** Asks for more text, if none is on its way. */
    void more();

    /** Lets go of the rest: its recital was dropped. May be called twice. */
    void stop();
}
