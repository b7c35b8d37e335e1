package dev.parley.processor.analysis;

import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** What every bot must be, whatever it handles: a class of which each call can have an object. */
final class BotRules {

    private BotRules() {}

    static void check(TypeElement bot, Consumer<Problem> problems) {
        if (!isClassOrRecord(bot)) {
            problems.accept(BotProblems.botIsNoClass(bot));
            return;
        }
        if (bot.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.accept(BotProblems.abstractBot(bot));
        }
        if (!bot.getTypeParameters().isEmpty()) {
            problems.accept(BotProblems.genericBot(bot));
        }
        if (bot.getNestingKind() == NestingKind.MEMBER && !bot.getModifiers().contains(Modifier.STATIC)) {
            problems.accept(BotProblems.innerBot(bot));
        }
        Visibility.hiddenFrom(Visibility.packageOf(bot), bot)
                .map(hidden -> BotProblems.privateBot(bot, hidden))
                .ifPresent(problems);
    }

    private static boolean isClassOrRecord(TypeElement bot) {
        return switch (bot.getKind()) {
            case CLASS, RECORD -> true;
            default -> false;
        };
    }
}
