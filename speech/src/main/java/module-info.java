/** What callers say, and the conditions on it. */
module dev.parley.speech {
    exports dev.parley.speech;
    exports dev.parley.speech.pattern; // for the processor, whose documentation is made as a module's

    requires static transitive org.jspecify;
}
