package dev.parley.server;

import dev.parley.dispatch.Dispatcher;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main method of a bot: starts the server, says where it is, and stops it when the process is told to end. */
final class CommandLine {

    private static final int WRONG_SETUP = 2;

    private final PrintStream out;
    private final PrintStream err;

    CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void run(Dispatcher<?> dispatcher, String... args) {
        try {
            ParleyServer server = builder(args).bot(dispatcher).start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "parley-stop"));
            greet(server);
            server.join();
        } catch (StartException wrong) {
            err.println(wrong.getMessage());
            System.exit(WRONG_SETUP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The settings that stand on the command line. */
    static ParleyServer.Builder builder(String... args) {
        ParleyServer.Builder builder = ParleyServer.builder();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            builder.set(setting(parts[0]), parts.length == 2 ? parts[1] : "true");
        }
        return builder;
    }

    private static Setting setting(String option) {
        return options()
                .filter(known -> option(known).equals(option))
                .findFirst()
                .orElseThrow(() -> new StartException("There is no option " + option + ". The options are "
                        + options().map(CommandLine::option).collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<Setting> options() {
        return Arrays.stream(Setting.values()).filter(setting -> !setting.isSecret());
    }

    private static String option(Setting setting) {
        return "--" + setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void greet(ParleyServer server) {
        out.println("Parley answers calls at " + server.uri() + ". Press Ctrl+C to stop.");
        Settings settings = server.settings();
        if (settings.dev()) {
            boolean open = !settings.tokenCheck().asksForToken();
            out.println();
            out.println("This is dev mode: " + (open ? "no token, " : "")
                    + "this machine only. To place a call, copy this:");
            out.println();
            out.println("  curl -i " + server.uri() + settings.webhookPath() + " \\");
            if (!open) {
                out.println("    -H '" + settings.tokenHeader() + ": <token>' \\");
            }
            out.println("    -H 'Content-Type: application/json' \\");
            out.println("    -d '{\"type\":\"session_start\",\"session\":{\"id\":\"my-first-call\"}}'");
            out.println();
        }
    }
}
