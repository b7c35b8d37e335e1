package dev.parley.processor.analysis;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parley.processor.model.Bot;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The whole stage, for the time of one compilation: it finds the bots, understands them and reports what is wrong. */
public final class Analysis {

    /** The processor option that takes {@code off}. Any other value leaves the warnings on, as a typo should. */
    public static final String WARNINGS = "parley.warnings";

    private final Compiler compiler;
    private final Sources sources;
    private final Optional<LocalClasses> localClasses;
    private final boolean warns;
    private final Set<Problem> reported = new HashSet<>();
    private final Set<String> understood = new HashSet<>();

    /**
     * Starts with no class.
     *
     * @param environment what the compiler offers
     */
    public Analysis(ProcessingEnvironment environment) {
        compiler = Compiler.of(environment);
        sources = new Sources(compiler);
        localClasses = localClasses(environment);
        warns = !"off".equals(environment.getOptions().get(WARNINGS));
        readMethods(environment);
    }

    /** Where a call goes and what it says is only known when names are resolved; only javac tells when they are. */
    private void readMethods(ProcessingEnvironment environment) {
        try {
            SsmlCalls ssml = new SsmlCalls();
            CheckedClasses.forEach(environment, (trees, path) -> {
                TypeElement type = (TypeElement) trees.getElement(path);
                check(type, () -> ssml.check(trees, path));
                check(type, () -> checkStates(trees, path, type));
            });
        } catch (IllegalArgumentException | LinkageError notJavac) {
            understood.clear();
        }
    }

    private void checkStates(Trees trees, TreePath path, TypeElement type) {
        if (warns && understood.contains(type.getQualifiedName().toString())) {
            StateFlow.check(trees, path, new HandlerMethods(compiler).of(type, problem -> {}), this::report);
        }
    }

    /** Under another compiler than javac, the types that it needs may not even exist. */
    private static Optional<LocalClasses> localClasses(ProcessingEnvironment environment) {
        try {
            return LocalClasses.of(environment);
        } catch (LinkageError notJavac) {
            return Optional.empty();
        }
    }

    /**
     * The bots that can be analyzed in a round: those that it brings, and those that waited for a type.
     *
     * @param round the round
     * @return the bots
     */
    public List<TypeElement> botsOf(RoundEnvironment round) {
        localClasses.ifPresent(
                local -> ElementFilter.typesIn(round.getRootElements()).forEach(local::check));
        return sources.readyBots(round);
    }

    /**
     * Understands a bot. All its problems are reported at once.
     *
     * @param bot the class
     * @return the bot, or empty if there were errors
     */
    public Optional<Bot> analyze(TypeElement bot) {
        Optional<Bot> valid = new BotAnalyzer(compiler, sources).analyze(bot, this::report);
        valid.ifPresent(found -> understood.add(bot.getQualifiedName().toString()));
        return valid;
    }

    /** Reports what can be said only when all classes have been seen. */
    public void finish() {
        OtherClasses others = new OtherClasses(compiler, sources);
        check(sources.others(), type -> others.check(type, this::report));
        UnusedCare unused = new UnusedCare(compiler);
        check(sources.all(), type -> unused.check(type, this::report));
    }

    private void check(List<TypeElement> classes, Consumer<TypeElement> rule) {
        classes.forEach(type -> check(type, () -> rule.accept(type)));
    }

    private void check(TypeElement type, Runnable rule) {
        try {
            rule.run();
        } catch (RuntimeException | LinkageError surprise) {
            reportBug(type, surprise);
        }
    }

    /**
     * Reports that a class with the name of the dispatcher exists.
     *
     * @param bot the bot
     */
    public void reportDispatcherExists(Bot bot) {
        report(BotProblems.dispatcherExists(
                bot.element(), bot.dispatcher().name().simpleName()));
    }

    /**
     * Reports that the dispatcher could not be written.
     *
     * @param bot the bot
     * @param failure what the disk said
     */
    public void reportNotWritten(Bot bot, IOException failure) {
        report(BotProblems.dispatcherNotWritten(
                bot.element(), bot.dispatcher().name().simpleName(), failure));
    }

    /**
     * Reports a fault of the processor itself.
     *
     * @param type the class that it came up with
     * @param surprise what happened
     */
    public void reportBug(TypeElement type, Throwable surprise) {
        report(BotProblems.bug(type, surprise));
    }

    private void report(Problem problem) {
        if ((warns || problem.isError()) && reported.add(problem)) {
            problem.printTo(compiler.messager());
        }
    }
}
