package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code GroupProblems}, by the same name. */
class GroupProblemsTest {

    @Test
    void parameterWithoutGroup() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"(?<count>\\\\d+) pizzas\") void order(int cnt) {}"),
                "1:68 @OnUserSpeak method order() has a parameter 'cnt' that no group of its pattern names. Did you mean 'count'?");
        assertReported(
                bot("    @OnBargeIn(matches = \"(\\\\d+) pizzas\") void order(String size, Call call) {}"),
                "1:61 @OnBargeIn method order() has a parameter 'size' that no group of its pattern names. Name a group with (?<size>…), or remove the parameter.");
    }

    @Test
    void groupWithoutParameter() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"(?<count>\\\\d+) (?<kind>\\\\w+)\") void order(int count) {}"),
                "1:28 @OnUserSpeak method order() has a group 'kind' in its pattern that no parameter is named after. Add the parameter String kind, or write (?: instead of (?<kind>.");
        assertReported(
                bot("    @OnUserSpeak(matches = \"(?<count>\\\\d+) (?<counts>\\\\d+)\") void order(int count0) {}"),
                "1:77 @OnUserSpeak method order() has a parameter 'count0' that no group of its pattern names. Did you mean 'count'?",
                "1:28 @OnUserSpeak method order() has a group 'counts' in its pattern that no parameter is named after. Did you mean 'count0'?");
    }

    @Test
    void optionalGroup() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"order( (?<count>\\\\d+))?\") void order(int count) {}"),
                "1:70 @OnUserSpeak method order() must take the group 'count' as an Optional, because it is not in every match, but 'count' is an int. Did you mean Optional<Integer>?");
        assertReported(
                bot("    @OnUserSpeak(matches = \"(?<yes>yes)|no\") void answer(String yes) {}"),
                "1:65 @OnUserSpeak method answer() must take the group 'yes' as an Optional, because it is not in every match, but 'yes' is a String. Did you mean Optional<String>?");
    }

    @Test
    void groupType() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"(?<kinds>.+)\") void order(List<String> kinds) {}"),
                "1:68 @OnUserSpeak method order() cannot take the group 'kinds' as a List<String>, because no public static valueOf, of or parse makes one of a String. Add such a method to it. Or did you mean String?");
        assertReported(
                bot("    @OnUserSpeak(matches = \"(?<bot>.+)\") void order(PizzaBot bot) {}"),
                "1:62 @OnUserSpeak method order() cannot take the group 'bot' as a PizzaBot, because no public static valueOf, of or parse makes one of a String. Add such a method to it. Or did you mean String?");
    }

    @Test
    void hiddenGroupType() {
        assertReported(
                source(
                        "PizzaBot",
                        "@VoiceBot class PizzaBot {\n    private enum Size { SMALL }\n    @OnUserSpeak(matches = \"(?<size>.+)\") void order(Size size) {}\n}"),
                "3:59 @OnUserSpeak method order() must take groups as types that its dispatcher can see, but Size is not visible there. Make it visible in the package of the bot.");
    }
}
