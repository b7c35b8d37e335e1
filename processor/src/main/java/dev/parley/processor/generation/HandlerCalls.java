package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.ReplyKind;
import dev.parley.processor.model.ReplyKind.Later;
import dev.parley.processor.model.ReplyKind.Maybe;
import dev.parley.processor.model.ReplyKind.Plain;
import dev.parley.processor.model.RuntimeTypes;
import dev.parley.processor.model.ValueType;
import java.util.List;

/**
 * Writes the call of a handler and makes a reply of what it returns.
 *
 * @param record the variable that holds the event by its own type
 * @param anyEvent the event as an {@code Event}: cast where the variable is narrower, because an overload could take it
 * @param failure the variable that holds what a handler threw
 * @param constants those of the dispatcher
 */
record HandlerCalls(String record, CodeBlock anyEvent, String failure, Constants constants) {

    /** When they are longer, each stands on a line of its own. Types are counted with their packages, which the imports shorten. */
    private static final int LONG_ARGUMENTS = 90;

    /** How far a call is indented at most, with what may stand before it on its line. */
    private static final int SLOW_INDENT = 26;

    HandlerCalls(String record, CodeBlock anyEvent, Constants constants) {
        this(record, anyEvent, "failure", constants);
    }

    /** The end of a method that found no handler. The engine must know that from a handler that says nothing. */
    static CodeBlock returningNotTaken() {
        return CodeBlock.of("return $L;\n", notTaken());
    }

    static CodeBlock notTaken() {
        return CodeBlock.of("$T.notTaken()", RuntimeTypes.REPLY);
    }

    /** The call as the end of a block: its reply is returned. */
    CodeBlock returning(Handler handler) {
        return ending(handler, "return");
    }

    /** The call as the end of a block that hands over its reply with {@code return} or {@code yield}. */
    CodeBlock ending(Handler handler, String keyword) {
        return isStatement(handler)
                ? CodeBlock.of("$L;\n$L $L;\n", call(handler), keyword, none())
                : CodeBlock.of("$L $L;\n", keyword, value(handler));
    }

    /** The call as what an arrow of a switch expression yields. */
    CodeBlock yielding(Handler handler) {
        return isStatement(handler)
                ? CodeBlock.of("{\n$>$L$<}\n", ending(handler, "yield"))
                : CodeBlock.of("$L;\n", value(handler));
    }

    private static boolean isStatement(Handler handler) {
        return handler.reply() == Plain.NOTHING && handler.patience().isEmpty();
    }

    private CodeBlock value(Handler handler) {
        return handler.patience().isEmpty() ? reply(handler) : slow(handler);
    }

    /** The engine must know the patience before the handler begins, and so it calls the handler itself. */
    private CodeBlock slow(Handler handler) {
        CodeBlock start = CodeBlock.of("new $T($L, () ->", RuntimeTypes.SLOW_REPLY, constants.patienceOf(handler));
        if (handler.reply() == Plain.NOTHING) {
            return CodeBlock.of("$L {\n$>$L;\nreturn $L;\n$<})", start, call(handler), none());
        }
        CodeBlock onOneLine = CodeBlock.of("$L $L)", start, reply(handler));
        return Layout.fits(" ".repeat(SLOW_INDENT) + Layout.shortened(onOneLine))
                ? onOneLine
                : CodeBlock.of("$L$>$>\n$L)$<$<", start, reply(handler));
    }

    static CodeBlock none() {
        return CodeBlock.of("$T.none()", RuntimeTypes.REPLY);
    }

    private CodeBlock reply(Handler handler) {
        CodeBlock call = call(handler);
        if (handler.reply() instanceof Later later) {
            return CodeBlock.of("$T.later($L, $L)", RuntimeTypes.REPLY, call, toReply(later.of()));
        }
        return convert(handler.reply(), call);
    }

    private static CodeBlock convert(ReplyKind kind, CodeBlock value) {
        if (kind instanceof Maybe maybe) {
            return convert(maybe.of(), CodeBlock.of("$L.orElse(null)", value));
        }
        if (kind == Plain.STREAM) {
            return CodeBlock.of("$T.streamed($L)", RuntimeTypes.REPLY, value);
        }
        return kind == Plain.TEXT ? CodeBlock.of("$T.of($L)", RuntimeTypes.REPLY, value) : value;
    }

    private static CodeBlock toReply(ReplyKind kind) {
        if (kind == Plain.NOTHING) {
            return CodeBlock.of("nothing -> $L", none());
        }
        if (kind == Plain.TEXT) {
            return CodeBlock.of("$T::of", RuntimeTypes.REPLY);
        }
        return CodeBlock.of("reply -> $L", convert(kind, CodeBlock.of("reply")));
    }

    private CodeBlock call(Handler handler) {
        List<CodeBlock> arguments =
                handler.parameters().stream().map(this::argument).toList();
        CodeBlock onOneLine = CodeBlock.join(arguments, ", ");
        return onOneLine.toString().length() > LONG_ARGUMENTS
                ? CodeBlock.of("bot.$L($>$>\n$L$<$<)", handler.method(), CodeBlock.join(arguments, ",\n"))
                : CodeBlock.of("bot.$L($L)", handler.method(), onOneLine);
    }

    private static CodeBlock group(Parameter.Group group) {
        ValueType value = group.value();
        if (value.isOptional()) {
            return CodeBlock.of("heard.optional($S, $T.class)", group.name(), value.type());
        }
        return value.conversion().isPresent()
                ? CodeBlock.of("($T) heard.get($S)", value.type(), group.name())
                : CodeBlock.of("heard.text($S)", group.name());
    }

    private CodeBlock argument(Parameter parameter) {
        if (parameter instanceof Parameter.Group group) {
            return group(group);
        }
        if (parameter instanceof Parameter.Keys keys) {
            return keys.value().conversion().isPresent()
                    ? CodeBlock.of("($T) value.get()", keys.value().type())
                    : CodeBlock.of("keys");
        }
        return switch ((Parameter.Given) parameter) {
            case EVENT -> CodeBlock.of("$L", record);
            case ANY_EVENT -> anyEvent;
            case SESSION -> CodeBlock.of("call.session()"); // An event may leave out what an earlier one told.
            case CALL -> CodeBlock.of("call");
            case FAILURE -> CodeBlock.of("$L", failure);
        };
    }
}
