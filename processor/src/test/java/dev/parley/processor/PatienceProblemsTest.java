package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code PatienceProblems}, by the same name. */
class PatienceProblemsTest {

    @Test
    void noPhrase() {
        assertReported(
                bot("    @Hold(say = {}, giveUp = \"Sorry.\") @OnUserSpeak void hear() {}"),
                "1:17 @Hold must have a phrase to say, but its say is empty. Write what the caller hears, such as \"One moment, please.\"");
    }

    @Test
    void noReply() {
        assertReported(
                bot("""
                    @Hold(say = "One moment.", giveUp = "Sorry.") @OnSessionEnd void done() {}
                    @OnUserSpeechStarted @Deadline("2s") void hear() {}
                """),
                "1:5 @Hold on done() is never used, because the call is over. Remove it.",
                "2:26 @Deadline on hear() is never used, because the caller is still speaking. Remove it.");
    }

    @Test
    void errorHandler() {
        assertReported(
                bot("""
                    @OnUserSpeak void hear() {}
                    @Deadline("2s") @OnError String sorry() { return "Sorry."; }
                """),
                "2:5 @Deadline on sorry() is never used, because an @OnError method answers in place of the handler that failed, in what is left of its time. Remove it.");
    }

    @Test
    void noHandler() {
        assertReported(
                bot("""
                    @OnUserSpeak void hear() {}
                    @Deadline("2s") @Hold(say = "One moment.", giveUp = "Sorry.") void lookUp() {}
                """),
                "2:21 @Hold on lookUp() is never used, because the method handles no event. Annotate it for one, such as with @OnUserSpeak, or remove @Hold.",
                "2:5 @Deadline on lookUp() is never used, because the method handles no event. Annotate it for one, such as with @OnUserSpeak, or remove @Deadline.");
        assertReported(
                source("Helper", "class Helper { @Deadline(\"2s\") void lookUp() {} }"),
                "1:16 @Deadline on lookUp() is never used, because the method handles no event. Annotate it for one, such as with @OnUserSpeak, or remove @Deadline.");
    }
}
