package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.ReplyKind;
import dev.parley.processor.model.ReplyKind.Later;
import dev.parley.processor.model.ReplyKind.Maybe;
import dev.parley.processor.model.ReplyKind.Plain;
import dev.parley.processor.model.RuntimeTypes;

/**
 * Writes the call of a handler and makes a reply of what it returns.
 *
 * @param record the variable that holds the event by its own type
 * @param anyEvent the event as an {@code Event}: cast where the variable is narrower, because an overload could take it
 * @param failure the variable that holds what a handler threw
 */
record HandlerCalls(String record, CodeBlock anyEvent, String failure) {

    HandlerCalls(String record, CodeBlock anyEvent) {
        this(record, anyEvent, "failure");
    }

    static CodeBlock noReply() {
        return CodeBlock.of("return $L;\n", none());
    }

    /** The call as the end of a block: its reply is returned. */
    CodeBlock returning(Handler handler) {
        return handler.reply() == Plain.NOTHING
                ? CodeBlock.of("$L;\n$L", call(handler), noReply())
                : CodeBlock.of("return $L;\n", reply(handler));
    }

    /** The call as what an arrow of a switch expression yields. */
    CodeBlock yielding(Handler handler) {
        return handler.reply() == Plain.NOTHING
                ? CodeBlock.of("{\n$>$L;\nyield $L;\n$<}\n", call(handler), none())
                : CodeBlock.of("$L;\n", reply(handler));
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
        CodeBlock arguments = handler.parameters().stream().map(this::argument).collect(CodeBlock.joining(", "));
        return CodeBlock.of("bot.$L($L)", handler.method(), arguments);
    }

    private CodeBlock argument(Parameter parameter) {
        return switch (parameter) {
            case EVENT -> CodeBlock.of("$L", record);
            case ANY_EVENT -> anyEvent;
            case KEYS -> CodeBlock.of("keys");
            case SESSION -> CodeBlock.of("call.session()"); // An event may leave out what an earlier one told.
            case CALL -> CodeBlock.of("call");
            case FAILURE -> CodeBlock.of("$L", failure);
        };
    }
}
