package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.PendingReply;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.UserSpeak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** A bot that was compiled with its dispatcher, loaded, and is in a call. */
final class RunningBot {

    static final Session SESSION = Session.of("42");
    private final Dispatcher<Object> dispatcher;
    private final Object bot;
    private final Call call = new Call() {

        @Override
        public Session session() {
            return SESSION;
        }

        @Override
        public boolean send(Action action) {
            return true;
        }

        @Override
        public boolean gather(Gather gather) {
            return true;
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean isResumed() {
            return false;
        }

        @Override
        public String state() {
            return state;
        }
    };
    private String state = "";

    private RunningBot(Dispatcher<Object> dispatcher) {
        this.dispatcher = dispatcher;
        this.bot = dispatcher.newBot();
    }

    /** Compiles the sources and makes the dispatcher of {@code bots.PizzaBot} with its constructor without parameters. */
    static RunningBot of(JavaFileObject... sources) {
        // The compiler warns of annotations that no processor knows beforehand, such as a test's own. Random patterns
        // need not make sense.
        Compilation compilation =
                Bots.compile(List.of("-Xlint:all,-processing", "-Werror", "-Aparley.warnings=off"), sources);
        assertEquals(
                Compilation.Status.SUCCESS,
                compilation.status(),
                () -> compilation.diagnostics().toString());
        return loadedBy(new Loader(classesOf(compilation)));
    }

    /** A bot that was compiled elsewhere. */
    @SuppressWarnings("unchecked") // The dispatcher of a class that exists only in the test.
    static RunningBot loadedBy(ClassLoader classes) {
        try {
            Constructor<?> constructor =
                    classes.loadClass("bots.PizzaBotDispatcher").getDeclaredConstructor();
            constructor.setAccessible(true);
            return new RunningBot((Dispatcher<Object>) constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    void isIn(String state) {
        this.state = state;
    }

    @Nullable Reply says(String text) {
        return gets(new UserSpeak(SESSION, text, false));
    }

    @Nullable Reply interruptsWith(String text) {
        return gets(new UserSpeak(SESSION, text, true));
    }

    @Nullable Reply presses(String key) {
        return gets(new DtmfReceived(SESSION, key));
    }

    /** What the keys mean in a state. */
    Optional<Gather> gathersIn(String name) {
        return dispatcher.gather(name);
    }

    /** A whole sequence, as the engine hands it over. */
    @Nullable Reply enters(String keys) {
        try {
            return settled(dispatcher.dispatchKeys(
                    bot, new DtmfReceived(SESSION, keys.substring(keys.length() - 1)), keys, call));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Nullable Reply gets(Event event) {
        try {
            return settled(dispatcher.dispatch(bot, event, call));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Nullable Reply failsWith(Throwable failure) {
        try {
            return settled(dispatcher.recover(bot, new UserSpeak(SESSION, "", false), call, failure));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Reply settled(@Nullable Reply reply) {
        return reply instanceof PendingReply pending
                ? pending.reply().toCompletableFuture().join()
                : reply;
    }

    private static Map<String, byte[]> classesOf(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .collect(Collectors.toMap(RunningBot::className, RunningBot::bytes));
    }

    private static String className(JavaFileObject file) {
        String path = file.toUri().getPath();
        String start = "/" + StandardLocation.CLASS_OUTPUT.name() + "/";
        return path.substring(path.indexOf(start) + start.length(), path.length() - ".class".length())
                .replace('/', '.');
    }

    private static byte[] bytes(JavaFileObject file) {
        try (var stream = file.openInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(RunningBot.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
