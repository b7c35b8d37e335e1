package dev.parley.processor.analysis;

import dev.parley.processor.model.ReplyKind;
import dev.parley.processor.model.ReplyKind.Later;
import dev.parley.processor.model.ReplyKind.Maybe;
import dev.parley.processor.model.ReplyKind.Plain;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds out how a reply is made of what a handler returns. */
final class ReplyAnalyzer {

    private final KnownTypes types;

    ReplyAnalyzer(KnownTypes types) {
        this.types = types;
    }

    /** The kind of the reply; a type that cannot become one, or must not here, is reported. */
    ReplyKind analyze(HandlerMethod handler, Consumer<Problem> problems) {
        TypeMirror returned = types.signature(handler).getReturnType();
        Optional<ReplyKind> kind = kindOf(returned);
        boolean mayReply = handler.annotation().noReplyBecause().isEmpty();
        if (!mayReply && kind.map(ReplyKind::canReply).orElse(true)) {
            problems.accept(HandlerProblems.replyNotAllowed(handler, returned));
        } else if (kind.isEmpty()) {
            problems.accept(HandlerProblems.returnType(handler, returned));
        }
        return kind.orElse(Plain.NOTHING);
    }

    private Optional<ReplyKind> kindOf(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return Optional.of(Plain.NOTHING);
        }
        if (isStream(type)) {
            return Optional.of(Plain.STREAM);
        }
        Optional<ReplyKind> atOnce = plainOrMaybe(type);
        return atOnce.isPresent()
                ? atOnce
                : types.workedOutBy(type).flatMap(this::withinStage).map(Later::new);
    }

    /** Neither in an Optional nor in a stage: a stream that is empty or late says the same. */
    private boolean isStream(TypeMirror type) {
        return types.streamedBy(type)
                .filter(piece -> types.is(piece, String.class))
                .isPresent();
    }

    private Optional<ReplyKind> withinStage(TypeMirror type) {
        return types.is(type, Void.class) ? Optional.of(Plain.NOTHING) : plainOrMaybe(type);
    }

    private Optional<ReplyKind> plainOrMaybe(TypeMirror type) {
        Optional<Plain> plain = plain(type);
        return plain.isPresent()
                ? Optional.of(plain.get())
                : types.heldBy(type).flatMap(this::plain).map(Maybe::new);
    }

    private Optional<Plain> plain(TypeMirror type) {
        if (types.is(type, String.class)) {
            return Optional.of(Plain.TEXT);
        }
        return types.isReply(type) ? Optional.of(Plain.REPLY) : Optional.empty();
    }
}
